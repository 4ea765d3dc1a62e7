package salon.mobile;

import org.jspecify.annotations.Nullable;
import salon.chat.MessageRange;

/// Reads which page of messages is asked for.
final class Pages {
    private static final int USUAL = 50;

    private Pages() {}

    static MessageRange of(@Nullable String after, @Nullable String before, @Nullable String limit) {
        if (after != null && before != null) {
            throw Refusal.badRequest("Ask for 'after' or 'before', not for both.");
        }
        var most = limit == null ? USUAL : (int) number("limit", limit, 1, MessageRange.MOST);
        if (after != null) {
            return MessageRange.after(number("after", after, 0, Long.MAX_VALUE), most);
        }
        return before == null
                ? MessageRange.last(most)
                : MessageRange.before(number("before", before, 0, Long.MAX_VALUE), most);
    }

    private static long number(String name, String written, long least, long greatest) {
        try {
            var number = Long.parseLong(written);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw Refusal.badRequest("'" + name + "' must be a whole number.");
        }
        throw Refusal.badRequest("'" + name + "' must be " + least + " to " + greatest + ".");
    }
}
