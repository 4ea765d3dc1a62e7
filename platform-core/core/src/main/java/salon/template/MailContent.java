package salon.template;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mail has to tell. Empty values leave their block out.
///
/// @param hasEarlier more was written than `messages` holds
/// @param replyUrl null: there is no chat to answer in
public record MailContent(
        String centreName,
        Person customer,
        List<Said> messages,
        boolean hasEarlier,
        List<Line> answers,
        String car,
        String requestTitle,
        @Nullable String replyUrl,
        String panelUrl) {
    public record Person(String name, String phone, String email) {}

    public record Said(ZonedDateTime at, String text) {}

    /// @param before what had been offered, when the customer changed it
    public record Line(String label, String value, @Nullable String before) {}
}
