package salon.template;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import salon.template.MailRenderer.Part;
import salon.text.BidiText;
import salon.text.Graphemes;

/// The plain-text form of a mail, and the rules that keep a header or a value on one line.
final class PlainTextMail {
    private static final int MAX_SUBJECT = 200;

    private PlainTextMail() {}

    static String of(List<Part> parts) {
        return parts.stream().map(PlainTextMail::of).collect(Collectors.joining("\n\n")) + "\n";
    }

    /// The subject as one line without control characters, cut to 200 code points.
    static String subject(String written) {
        return Graphemes.truncate(line(written), MAX_SUBJECT);
    }

    static boolean isControl(int point) {
        return Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static String of(Part part) {
        return switch (part) {
            case Part.Paragraph(var text) -> lines(text, "");
            case Part.Heading(var text) -> lines(text, "");
            case Part.Divider() -> "----------";
            case Part.Note(var text) -> lines(text, "");
            case Part.Labelled(var label, var value) -> label + ": " + BidiText.isolateIfTurning(line(value));
            case Part.Contact(var label, var name, var phone, var email) ->
                label + ": "
                        + Stream.of(name, phone, email)
                                .filter(value -> !value.isEmpty())
                                .map(value -> BidiText.isolateIfTurning(line(value)))
                                .collect(Collectors.joining(", "));
            // indented, so that a customer's text can't imitate the mail's own lines
            case Part.Quote(var label, var text) -> label + ":\n" + lines(text, "    ");
            case Part.Link(var text, var url) -> BidiText.isolateIfTurning(line(text)) + ": " + line(url);
            case Part.Button(var text, var url, var isMain) -> text + ": " + url;
        };
    }

    private static String lines(String text, String indent) {
        return text.lines().map(line -> indent + line(line)).collect(Collectors.joining("\n"));
    }

    private static String line(String text) {
        return text.codePoints()
                .map(point -> isControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
