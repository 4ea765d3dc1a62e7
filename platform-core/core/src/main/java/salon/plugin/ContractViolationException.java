package salon.plugin;

/// What a plugin gave can't be used.
final class ContractViolationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ContractViolationException(String why) {
        super(why, null, false, false);
    }
}
