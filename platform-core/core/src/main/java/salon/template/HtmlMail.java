package salon.template;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/// The HTML form of a mail: tables and inlined styles, one column that fits a phone. No font or image is fetched.
final class HtmlMail {
    private static final String INK = "#1d2733";
    private static final String FAINT = "#5b6775";
    private static final String ACCENT = "#0b6265";

    private final Mjml mjml = new Mjml();

    private HtmlMail() {}

    static String of(List<MailPart> parts, String subject, String language) {
        return new HtmlMail().write(parts, subject).render(language);
    }

    private Mjml write(List<MailPart> parts, String subject) {
        var head = mjml.add(mjml.root(), "mj-head", Map.of());
        mjml.write(mjml.add(head, "mj-title", Map.of()), subject);
        var defaults = mjml.add(head, "mj-attributes", Map.of());
        mjml.add(defaults, "mj-all", Map.of("font-family", "Arial, Helvetica, sans-serif"));
        mjml.add(defaults, "mj-text", Map.of("font-size", "16px", "line-height", "1.5", "color", INK));
        var body = mjml.add(mjml.root(), "mj-body", Map.of("background-color", "#f5f3ee"));
        var section = mjml.add(body, "mj-section", Map.of("background-color", "#ffffff", "border-radius", "8px"));
        var column = mjml.add(section, "mj-column", Map.of());
        parts.forEach(part -> write(part, column));
        return mjml;
    }

    private void write(MailPart part, Element column) {
        switch (part) {
            case MailPart.Paragraph(var text) -> text(column, text, Map.of());
            case MailPart.Note(var text) -> text(column, text, Map.of("font-size", "13px", "color", FAINT));
            case MailPart.Labelled(var label, var value) -> labelled(column, label, value);
            case MailPart.Said(var label, var text) -> {
                text(column, label, Map.of("font-size", "13px", "color", FAINT, "padding-bottom", "6px"));
                text(column, text, Map.of("container-background-color", "#e0efed", "padding", "12px 25px"));
            }
            case MailPart.Link(var text, var url) -> link(mjml.add(column, "mj-text", Map.of()), text, url);
            case MailPart.Button(var text, var url, var isMain) -> button(column, text, url, isMain);
        }
    }

    private void text(Element column, String text, Map<String, String> attributes) {
        mjml.write(mjml.add(column, "mj-text", attributes), text);
    }

    private void labelled(Element column, String label, String value) {
        var text = mjml.add(column, "mj-text", Map.of("padding-top", "4px", "padding-bottom", "4px"));
        mjml.write(mjml.add(text, "span", Map.of("style", "color:" + FAINT)), label + ": ");
        mjml.write(text, value);
    }

    private void link(Element text, String words, String url) {
        mjml.write(mjml.add(text, "a", Map.of("href", url, "style", "color:" + ACCENT)), words);
    }

    private void button(Element column, String text, String url, boolean isMain) {
        var look = Map.of(
                "href",
                url,
                "background-color",
                isMain ? ACCENT : "#ffffff",
                "color",
                isMain ? "#ffffff" : ACCENT,
                "border",
                "1px solid " + ACCENT,
                "font-size",
                "16px",
                "width",
                "280px");
        mjml.write(mjml.add(column, "mj-button", look), text);
    }
}
