package salon.template;

/// A piece of a mail before it is written as HTML or plain text. Everything in it is bare text.
sealed interface Part {
    record Paragraph(String text) implements Part {}

    record Note(String text) implements Part {}

    record Labelled(String label, String value) implements Part {}

    record Said(String label, String text) implements Part {}

    record Link(String text, String url) implements Part {}

    record Button(String text, String url, boolean isMain) implements Part {}
}
