package salon.template;

import java.util.List;
import java.util.stream.Collectors;

/// The plain form of a mail, and what keeps its single lines single.
final class PlainTextMail {
    private static final int LONGEST_SUBJECT = 200;

    private PlainTextMail() {}

    static String of(List<MailPart> parts) {
        return parts.stream().map(PlainTextMail::of).collect(Collectors.joining("\n\n")) + "\n";
    }

    /// A header's value: one line, whatever was written.
    static String subject(String written) {
        return line(written)
                .codePoints()
                .limit(LONGEST_SUBJECT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean isControl(int point) {
        return Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static String of(MailPart part) {
        return switch (part) {
            case MailPart.Paragraph(var text) -> lines(text, "");
            case MailPart.Note(var text) -> lines(text, "");
            case MailPart.Labelled(var label, var value) -> label + ": " + line(value);
            // indented, so that a customer's lines can't pose as ours
            case MailPart.Said(var label, var text) -> label + ":\n" + lines(text, "    ");
            case MailPart.Link(var text, var url) -> line(text) + ": " + line(url);
            case MailPart.Button(var text, var url, var isMain) -> text + ": " + url;
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
