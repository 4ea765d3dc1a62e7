package salon.plugin;

import org.jspecify.annotations.Nullable;
import salon.spi.ServiceCard;

/// The summary a plugin gave, made fit to be one line of a chat.
final class SummaryLine {
    private SummaryLine() {}

    /// @throws ContractViolationException when there is none
    static String of(@Nullable String given) {
        if (given == null) {
            throw new ContractViolationException("it gave no summary");
        }
        // One more than fits is enough to see that it does not.
        var points = given.codePoints()
                .limit(ServiceCard.SUMMARY_LENGTH + 1L)
                .map(SummaryLine::clean)
                .toArray();
        return points.length <= ServiceCard.SUMMARY_LENGTH
                ? new String(points, 0, points.length)
                : new String(points, 0, ServiceCard.SUMMARY_LENGTH - 1) + "…";
    }

    private static int clean(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> point;
        };
    }
}
