package salon.plugin;

/// A card type gave no answer, or none that can be used. The reason is for operators: it quotes no value.
public final class CardUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CardUnavailableException(String reason) {
        super(reason, null, false, false);
    }

    /// Whether it was not even asked, for others are being answered.
    public boolean isBusy() {
        return reason().equals(PluginThreadPool.BUSY);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
