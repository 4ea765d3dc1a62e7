package salon.catalog;

/// Why a file as a whole can't be read.
public enum FileFault {
    EMPTY,
    TOO_LARGE,
    NOT_UTF8,
    MALFORMED,
    MISSING_COLUMN,
    REPEATED_COLUMN,
    TOO_MANY_ROWS
}
