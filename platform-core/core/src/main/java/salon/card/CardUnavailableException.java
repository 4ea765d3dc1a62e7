package salon.card;

/// A card type gave no answer, or none that can be used. The reason is for operators: it quotes no value.
final class CardUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CardUnavailableException(String reason) {
        super(reason, null, false, false);
    }

    /// Whether it was not even asked, for others are being answered.
    boolean isBusy() {
        return reason().equals(PluginThreadPool.BUSY);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
