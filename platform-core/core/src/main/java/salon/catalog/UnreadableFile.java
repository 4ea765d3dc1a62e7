package salon.catalog;

/// Leaves the reading of a file.
final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1;

    private final FileFault fault;
    private final String where;

    UnreadableFile(FileFault fault, String where) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.where = where;
    }

    Table.Unreadable table() {
        return new Table.Unreadable(fault, where);
    }
}
