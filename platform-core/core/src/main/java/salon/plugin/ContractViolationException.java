package salon.plugin;

/// A jar is no valid plugin, or a plugin returned what the contract does not allow. The message quotes no value.
final class ContractViolationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ContractViolationException(String reason) {
        super(reason, null, false, false);
    }
}
