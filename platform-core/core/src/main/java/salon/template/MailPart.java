package salon.template;

/// A piece of a mail before it is written as HTML or plain text. Everything in it is bare text.
sealed interface MailPart {
    record Paragraph(String text) implements MailPart {}

    record Note(String text) implements MailPart {}

    record Labelled(String label, String value) implements MailPart {}

    record Said(String label, String text) implements MailPart {}

    record Link(String text, String url) implements MailPart {}

    record Button(String text, String url, boolean isMain) implements MailPart {}
}
