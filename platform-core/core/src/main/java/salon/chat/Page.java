package salon.chat;

/// Which messages of a chat: those after a number, or the last ones before a number. `limit` is 1 to 200.
public record Page(boolean forward, long from, int limit) {
    public static final int MOST = 200;

    public Page {
        if (limit < 1 || limit > MOST || from < 0) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST + ", a number of a message at least 0");
        }
    }

    public static Page after(long seq, int limit) {
        return new Page(true, seq, limit);
    }

    public static Page before(long seq, int limit) {
        return new Page(false, seq, limit);
    }

    public static Page last(int limit) {
        return before(Long.MAX_VALUE, limit);
    }
}
