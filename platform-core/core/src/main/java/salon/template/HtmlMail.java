package salon.template;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import salon.template.MailRenderer.Part;

/// The HTML form of a mail: tables and inlined styles, one column that fits a phone. No font or image is fetched.
final class HtmlMail {
    private static final String TEXT = "#1d2733";
    private static final String MUTED = "#5b6775";
    private static final String ACCENT = "#0b6265";

    private final Mjml mjml = new Mjml();

    private HtmlMail() {}

    static String of(List<Part> parts, String subject, String language) {
        return new HtmlMail().write(parts, subject).render(language);
    }

    private Mjml write(List<Part> parts, String subject) {
        var head = mjml.add(mjml.root(), "mj-head", Map.of());
        mjml.write(mjml.add(head, "mj-title", Map.of()), subject);
        var defaults = mjml.add(head, "mj-attributes", Map.of());
        mjml.add(defaults, "mj-all", Map.of("font-family", "Arial, Helvetica, sans-serif"));
        mjml.add(defaults, "mj-text", Map.of("font-size", "16px", "line-height", "1.5", "color", TEXT));
        var body = mjml.add(mjml.root(), "mj-body", Map.of("background-color", "#f5f3ee"));
        var section = mjml.add(body, "mj-section", Map.of("background-color", "#ffffff", "border-radius", "8px"));
        var column = mjml.add(section, "mj-column", Map.of());
        parts.forEach(part -> write(part, column));
        return mjml;
    }

    private void write(Part part, Element column) {
        switch (part) {
            case Part.Paragraph(var text) -> text(column, text, Map.of());
            case Part.Note(var text) -> text(column, text, Map.of("font-size", "13px", "color", MUTED));
            case Part.Labelled(var label, var value) -> labelled(column, label, value);
            case Part.Quote(var label, var text) -> {
                text(column, label, Map.of("font-size", "13px", "color", MUTED, "padding-bottom", "6px"));
                isolated(column, text, Map.of("container-background-color", "#e0efed", "padding", "12px 25px"));
            }
            case Part.Link(var text, var url) -> link(mjml.add(column, "mj-text", Map.of()), text, url);
            case Part.Button(var text, var url, var isMain) -> button(column, text, url, isMain);
        }
    }

    private void text(Element column, String text, Map<String, String> attributes) {
        mjml.write(mjml.add(column, "mj-text", attributes), text);
    }

    /// People's text, which may be written from right to left.
    private void isolated(Element column, String text, Map<String, String> attributes) {
        mjml.write(mjml.add(mjml.add(column, "mj-text", attributes), "bdi", Map.of()), text);
    }

    private void labelled(Element column, String label, String value) {
        var text = mjml.add(column, "mj-text", Map.of("padding-top", "4px", "padding-bottom", "4px"));
        mjml.write(mjml.add(text, "span", Map.of("style", "color:" + MUTED)), label + ": ");
        mjml.write(mjml.add(text, "bdi", Map.of()), value);
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

    /// A document of MJML. Its renderer copies texts and attributes unescaped into the HTML, so all of them are written
    /// by this class, which escapes them; nothing is ever parsed as markup.
    private static final class Mjml {
        private static final String HTML = "http://www.w3.org/1999/xhtml";

        private final Document document;

        Mjml() {
            try {
                document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .newDocument();
            } catch (ParserConfigurationException bug) {
                throw new IllegalStateException("the JDK's own document builder is missing", bug);
            }
            document.appendChild(document.createElement("mjml"));
        }

        Element root() {
            return document.getDocumentElement();
        }

        Element add(Element parent, String name, Map<String, String> attributes) {
            var element = document.createElement(name);
            attributes.forEach((attribute, value) -> element.setAttribute(attribute, escaped(value)));
            parent.appendChild(element);
            return element;
        }

        /// Adds text; its line breaks stay.
        void write(Element element, String text) {
            var lines = text.split("\r\n|\r|\n", -1);
            for (var i = 0; i < lines.length; i++) {
                if (i > 0) {
                    element.appendChild(document.createElementNS(HTML, "br"));
                }
                element.appendChild(document.createTextNode(escaped(lines[i])));
            }
        }

        String render(String language) {
            return Mjml4j.render(document, new Mjml4j.Configuration(language));
        }

        private static String escaped(String value) {
            var escaped = new StringBuilder(value.length() + 16);
            value.codePoints().forEach(point -> {
                switch (point) {
                    case '&' -> escaped.append("&amp;");
                    case '<' -> escaped.append("&lt;");
                    case '>' -> escaped.append("&gt;");
                    case '"' -> escaped.append("&quot;");
                    case '\'' -> escaped.append("&#39;");
                    default -> escaped.appendCodePoint(PlainTextMail.isControl(point) ? ' ' : point);
                }
            });
            return escaped.toString();
        }
    }
}
