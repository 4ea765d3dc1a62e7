package salon.template;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of one mail. A block whose value is empty is left out.
///
/// @param hasEarlier there are older new messages than `messages` holds
/// @param replyUrl null when there is no chat to answer in
public record MailContent(
        String centreName,
        Person customer,
        List<Quote> messages,
        boolean hasEarlier,
        List<Line> answers,
        String car,
        String requestTitle,
        @Nullable String replyUrl,
        String panelUrl) {
    public record Person(String name, String phone, String email) {}

    public record Quote(ZonedDateTime at, String text) {}

    /// @param before the value that was offered, when the customer changed it
    public record Line(String label, String value, @Nullable String before) {}
}
