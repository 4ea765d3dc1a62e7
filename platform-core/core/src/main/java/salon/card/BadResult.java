package salon.card;

/// What a plugin gave can't be used.
final class BadResult extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadResult(String why) {
        super(why, null, false, false);
    }
}
