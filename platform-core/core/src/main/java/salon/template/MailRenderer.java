package salon.template;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.text.BidiText;
import salon.text.Texts;

/// Renders a mail from a template and the content of this mail.
public final class MailRenderer {
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
        public record Line(
                String label, String value, @Nullable String before) {}
    }

    public record RenderedMail(String subject, String html, String text) {}

    /// An element of a mail, before it is written as HTML and as plain text. All values are unescaped text.
    sealed interface Part {
        record Paragraph(String text) implements Part {}

        record Note(String text) implements Part {}

        record Labelled(String label, String value) implements Part {}

        record Quote(String label, String text) implements Part {}

        record Link(String text, String url) implements Part {}

        record Button(String text, String url, boolean isMain) implements Part {}
    }

    private final NotificationTemplate template;
    private final MailContent content;
    private final Locale locale;
    private final ResourceBundle texts;

    private MailRenderer(NotificationTemplate template, MailContent content, Locale locale) {
        this.template = template;
        this.content = content;
        this.locale = locale;
        this.texts = Texts.in("salon.template.mail", locale);
    }

    public static RenderedMail render(NotificationTemplate template, MailContent content, Locale locale) {
        var parts = new MailRenderer(template, content, locale).parts();
        var subject = PlainTextMail.subject(template.subject());
        return new RenderedMail(subject, HtmlMail.of(parts, subject, locale.getLanguage()), PlainTextMail.of(parts));
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        template.blocks().forEach(block -> of(block).forEach(parts::add));
        if (template.replyButton() && content.replyUrl() != null) {
            parts.add(new Part.Button(text("reply"), content.replyUrl(), true));
        }
        if (template.panelButton()) {
            parts.add(new Part.Button(text("panel"), content.panelUrl(), false));
        }
        parts.add(new Part.Note(text("centre", BidiText.isolateIfTurning(content.centreName()))));
        return parts;
    }

    private Stream<Part> of(Block block) {
        return switch (block) {
            case Block.Text(var text) -> Stream.of(new Part.Paragraph(text));
            case Block.CustomerName() -> labelled("name", content.customer().name());
            case Block.CustomerPhone() -> labelled("phone", content.customer().phone());
            case Block.CustomerEmail() -> labelled("email", content.customer().email());
            case Block.RequestTitle() -> labelled("request", content.requestTitle());
            case Block.Car() -> labelled("car", content.car());
            case Block.Messages() -> messages();
            case Block.Answers() -> content.answers().stream().map(this::answer);
            case Block.Link(var text, var url) ->
                isWeb(url) ? Stream.of(new Part.Link(text, url)) : Stream.of(new Part.Paragraph(text));
        };
    }

    private Stream<Part> labelled(String key, String value) {
        return value.isBlank() ? Stream.empty() : Stream.of(new Part.Labelled(text(key), value));
    }

    private Stream<Part> messages() {
        Stream<Part> earlier = content.hasEarlier() ? Stream.of(new Part.Note(text("earlier"))) : Stream.empty();
        return Stream.concat(
                earlier,
                content.messages().stream()
                        .map(quote -> new Part.Quote(text("message", moment(quote.at())), quote.text())));
    }

    private Part answer(MailContent.Line line) {
        if (line.before() == null) {
            return new Part.Labelled(line.label(), line.value().isEmpty() ? "—" : line.value());
        }
        var now = line.value().isEmpty() ? "—" : BidiText.isolateIfTurning(line.value());
        return new Part.Labelled(
                line.label(), now + " (" + text("before", BidiText.isolateIfTurning(line.before())) + ")");
    }

    private static boolean isWeb(String url) {
        try {
            var scheme = new URI(url).getScheme();
            return scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private String text(String key) {
        return texts.getString(key);
    }

    private String text(String key, String value) {
        return new MessageFormat(texts.getString(key), locale).format(new Object[] {value});
    }

    private String moment(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(texts.getString("moment"), locale).format(at);
    }
}
