package salon.catalog;

/// Why the value of a form field or of a file's column is refused; `field` is empty when the whole row is meant.
///
/// @param detail what the message names, such as a letter; empty for none
public record FieldError(String field, Code code, String detail) {
    public FieldError(String field, Code code) {
        this(field, code, "");
    }

    public enum Code {
        REQUIRED,
        TOO_LONG,
        UNREADABLE,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        NOT_A_VIN,
        /// A letter of the VIN, the detail, is Cyrillic.
        CYRILLIC_VIN,
        NOT_A_DAY,
        ENDS_BEFORE_START,
        UNKNOWN_CENTRE,
        UNKNOWN_CURRENCY,
        /// The price names another currency than the field or column for it.
        OTHER_CURRENCY,
        NOT_A_CONDITION,
        NOT_YES_OR_NO,
        /// Another car on sale has this VIN, another offer this code.
        TAKEN,
        /// An earlier row of the same file has it.
        REPEATED,
        /// It belongs to a centre where the writer does not work.
        FOREIGN,
        /// A row holds more values than the header has columns.
        TOO_MANY_CELLS,
        NOT_A_PICTURE,
        TOO_LARGE,
        TOO_MANY,
        /// The uploaded picture was not used for a day and has been deleted.
        GONE
    }
}
