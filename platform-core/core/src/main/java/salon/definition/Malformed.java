package salon.definition;

/// A text is no YAML that a definition can be written in.
final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    Malformed(Position at, String code, Object... arguments) {
        super(code, null, false, false);
        this.fault = Fault.of(at, code, arguments);
    }

    Fault fault() {
        return fault;
    }
}
