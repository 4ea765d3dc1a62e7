package salon.chat;

/// Which messages of a chat: those after a number, or the last ones before a number. `limit` is 1 to 200.
public record MessageRange(boolean forward, long from, int limit) {
    public static final int MAX_LIMIT = 200;

    public MessageRange {
        if (limit < 1 || limit > MAX_LIMIT || from < 0) {
            throw new IllegalArgumentException(
                    "limit must be 1 to " + MAX_LIMIT + ", a number of a message at least 0");
        }
    }

    public static MessageRange after(long seq, int limit) {
        return new MessageRange(true, seq, limit);
    }

    public static MessageRange before(long seq, int limit) {
        return new MessageRange(false, seq, limit);
    }

    public static MessageRange last(int limit) {
        return before(Long.MAX_VALUE, limit);
    }
}
