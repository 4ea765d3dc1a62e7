package salon.template;

import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.template.NotificationTemplate.Content;
import salon.text.BidiText;
import salon.text.TextRules;
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
        /// @param isTitle whether it begins one of several requests
        public record Line(
                String label, String value, @Nullable String before, boolean isTitle) {
            public Line(String label, String value, @Nullable String before) {
                this(label, value, before, false);
            }

            public static Line title(String label, String value) {
                return new Line(label, value, null, true);
            }
        }
    }

    public record RenderedMail(String subject, String html, String text) {
        /// The mail as a mail program shows it that is set to light or to dark, whatever the browser is set to; the
        /// subject stands above it.
        public String preview(boolean dark) {
            var body = html.indexOf('>', html.indexOf("<body")) + 1;
            return (html.substring(0, body) + HtmlMail.subjectLine(subject, dark) + html.substring(body))
                    .replace(HtmlMail.WHEN_DARK, dark ? "@media all" : "@media not all");
        }
    }

    /// An element of a mail, before it is written as HTML and as plain text. All values are unescaped text.
    public sealed interface Part {
        record Paragraph(String text) implements Part {}

        record Heading(String text) implements Part {}

        record Divider() implements Part {}

        record Note(String text) implements Part {}

        record Labelled(String label, String value) implements Part {}

        /// Values that are empty are left out.
        record Contact(String label, String name, String phone, String email) implements Part {}

        record Quote(String label, String text) implements Part {}

        record Link(String text, String url) implements Part {}

        record Button(String text, String url, boolean isMain) implements Part {}
    }

    /// A text of the subject that only separates two values.
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]*");
    private static final Pattern LAST_SEPARATOR = Pattern.compile("[\\s,;:/|–—-]+$");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()\u00a0-]{7,}");

    private final Content layout;
    private final MailContent content;
    private final Locale locale;
    private final ResourceBundle texts;
    /// What the customer's blocks have shown so far.
    private final Set<String> shown = new HashSet<>();

    private MailRenderer(Content layout, MailContent content, Locale locale) {
        this.layout = layout;
        this.content = content;
        this.locale = locale;
        this.texts = Texts.in("salon.template.mail", locale);
    }

    public static RenderedMail render(Content layout, MailContent content, Branding branding, Locale locale) {
        var renderer = new MailRenderer(layout, content, locale);
        var subject = renderer.subject();
        var parts = renderer.parts();
        var html = HtmlMail.of(parts, subject, branding, locale.getLanguage());
        return new RenderedMail(subject, html, PlainTextMail.of(parts));
    }

    /// Without the separators around a value that is not known.
    private String subject() {
        var line = new StringBuilder();
        var isMissing = false;
        for (var block : layout.subject()) {
            var value = inSubject(block);
            if (block instanceof Block.Text) {
                if (!isMissing || !SEPARATOR.matcher(value).matches()) {
                    line.append(value);
                    isMissing = false;
                }
            } else {
                line.append(BidiText.isolateIfTurning(value));
                isMissing = value.isBlank();
            }
        }
        var written =
                PlainTextMail.subject(isMissing ? LAST_SEPARATOR.matcher(line).replaceFirst("") : line.toString());
        return written.isEmpty() ? PlainTextMail.subject(content.centreName()) : written;
    }

    private String inSubject(Block.InSubject block) {
        return switch (block) {
            case Block.Text(var text) -> text;
            case Block.CustomerName() -> content.customer().name();
            case Block.Centre() -> content.centreName();
            case Block.RequestTitle() -> content.requestTitle();
        };
    }

    /// A mail without a template.
    public static RenderedMail render(String subject, List<Part> parts, Branding branding, Locale locale) {
        var line = PlainTextMail.subject(subject);
        var html = HtmlMail.of(parts, line, branding, locale.getLanguage());
        return new RenderedMail(line, html, PlainTextMail.of(parts));
    }

    private List<Part> parts() {
        if (layout.blocks().contains(new Block.Answers())) {
            // Such an answer shows more than the same value in a block of the customer: the block goes.
            content.answers().stream()
                    .filter(line -> line.before() != null)
                    .forEach(line -> shown.add(key(line.value())));
        }
        var parts = new ArrayList<Part>();
        layout.blocks().forEach(block -> of(block).forEach(parts::add));
        if (layout.replyButton() && content.replyUrl() != null) {
            parts.add(new Part.Button(text("reply"), content.replyUrl(), true));
        }
        if (layout.panelButton()) {
            parts.add(new Part.Button(text("panel"), content.panelUrl(), false));
        }
        if (!layout.blocks().contains(new Block.Centre())) {
            parts.add(new Part.Note(text("centre", BidiText.isolateIfTurning(content.centreName()))));
        }
        return parts;
    }

    private Stream<Part> of(Block block) {
        return switch (block) {
            case Block.Text(var text) -> Stream.of(new Part.Paragraph(text));
            case Block.Heading(var text) -> Stream.of(new Part.Heading(text));
            case Block.Divider() -> Stream.of(new Part.Divider());
            case Block.CustomerName() -> once("name", content.customer().name());
            case Block.CustomerPhone() -> once("phone", content.customer().phone());
            case Block.CustomerEmail() -> once("email", content.customer().email());
            case Block.Contact() -> contact();
            case Block.RequestTitle() -> once("request", content.requestTitle());
            case Block.Car() -> once("car", content.car());
            case Block.Centre() ->
                Stream.of(new Part.Note(text("centre", BidiText.isolateIfTurning(content.centreName()))));
            case Block.Messages() -> messages();
            case Block.Answers() -> answers();
            case Block.Link(var text, var url) ->
                Links.isAllowed(url) ? Stream.of(new Part.Link(text, url)) : Stream.of(new Part.Paragraph(text));
        };
    }

    /// A mail names each value of the customer once.
    private Stream<Part> once(String key, String value) {
        return isNew(value) ? Stream.of(new Part.Labelled(text(key), value)) : Stream.empty();
    }

    private Stream<Part> contact() {
        var person = content.customer();
        var line = new Part.Contact(
                text("contact"), unlessShown(person.name()), unlessShown(person.phone()), unlessShown(person.email()));
        return line.name().isEmpty() && line.phone().isEmpty() && line.email().isEmpty()
                ? Stream.empty()
                : Stream.of(line);
    }

    private String unlessShown(String value) {
        return isNew(value) ? value : "";
    }

    private boolean isNew(String value) {
        return !value.isBlank() && shown.add(key(value));
    }

    /// Without those that a block has shown already.
    private Stream<Part> answers() {
        var before = Set.copyOf(shown);
        content.answers().forEach(line -> shown.add(key(line.value())));
        return content.answers().stream()
                .filter(line -> line.isTitle() || line.before() != null || !before.contains(key(line.value())))
                .map(this::answer);
    }

    /// The same for two ways of writing a phone number.
    private static String key(String value) {
        var line = TextRules.line(value).toLowerCase(Locale.ROOT);
        return NUMBER.matcher(line).matches() ? line.replaceAll("[^0-9]", "") : line;
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
