package salon.template;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import salon.template.MailRenderer.Part;

/// The HTML form of a mail: tables and inlined styles, one column that fits a phone. Nothing is fetched but the group's
/// logo. Programs that are set to dark get colours of their own; those that turn ours around turn text and background.
final class HtmlMail {
    static final String WHEN_DARK = "@media (prefers-color-scheme:dark)";

    private static final String TEXT = "#1d2733";
    private static final String MUTED = "#5b6775";
    private static final String ACCENT = "#0b6265";
    private static final String LINE = "#d5dadf";
    private static final String SCHEMES = "light dark";
    private static final String DARK = WHEN_DARK + """
            {
            body,[role=article]{background-color:#11171d!important}
            .card,.card table{background:#1b232d!important;background-color:#1b232d!important}
            .card div{color:#eef1f4!important}
            .card .soft div,.card span{color:#b3bdc8!important}
            .card a{color:#8fd6d3!important}
            .card .quote{background:#17373a!important;background-color:#17373a!important}
            .card .quote table{background:#17373a!important}
            .card .main a{color:#ffffff!important}
            .card .second td,.card .second a{background:#1b232d!important;background-color:#1b232d!important}
            .card .second td{border-color:#8fd6d3!important}
            .card p{border-top-color:#4a5663!important}
            }
            """;

    private final Mjml mjml = new Mjml();

    private HtmlMail() {}

    static String of(List<Part> parts, String subject, Branding branding, String language) {
        return new HtmlMail().write(parts, subject, branding).render(language);
    }

    static String subjectLine(String subject, boolean dark) {
        var colour = dark ? "#eef1f4" : TEXT;
        return "<div style=\"padding:10px 25px;font:bold 16px Arial,Helvetica,sans-serif;color:" + colour + "\"><bdi>"
                + Mjml.escaped(subject) + "</bdi></div>";
    }

    private Mjml write(List<Part> parts, String subject, Branding branding) {
        head(subject);
        var body = mjml.add(mjml.root(), "mj-body", Map.of("background-color", "#f5f3ee"));
        brand(body, branding);
        var section = mjml.add(
                body,
                "mj-section",
                Map.of("background-color", "#ffffff", "border-radius", "0 0 8px 8px", "css-class", "card"));
        var column = mjml.add(section, "mj-column", Map.of());
        parts.forEach(part -> write(part, column));
        return mjml;
    }

    private void head(String subject) {
        var head = mjml.add(mjml.root(), "mj-head", Map.of());
        mjml.write(mjml.add(head, "mj-title", Map.of()), subject);
        var defaults = mjml.add(head, "mj-attributes", Map.of());
        mjml.add(defaults, "mj-all", Map.of("font-family", "Arial, Helvetica, sans-serif"));
        mjml.add(defaults, "mj-text", Map.of("font-size", "16px", "line-height", "1.5", "color", TEXT));
        var raw = mjml.add(head, "mj-raw", Map.of());
        mjml.add(raw, "meta", Map.of("name", "color-scheme", "content", SCHEMES));
        mjml.add(raw, "meta", Map.of("name", "supported-color-schemes", "content", SCHEMES));
        mjml.writeStyle(mjml.add(head, "mj-style", Map.of()), ":root{color-scheme:" + SCHEMES + "}" + DARK);
    }

    private void brand(Element body, Branding branding) {
        var look = Map.of("background-color", branding.colour(), "border-radius", "8px 8px 0 0", "padding", "12px 0");
        var section = mjml.add(body, "mj-section", look);
        var column = mjml.add(section, "mj-column", Map.of());
        if (branding.logoUrl() != null) {
            // Without words of its own: the name stands below.
            mjml.add(
                    column,
                    "mj-image",
                    Map.of(
                            "src", branding.logoUrl(),
                            "alt", "",
                            "align", "left",
                            "width", "120px",
                            "padding", "4px 25px"));
        }
        text(
                column,
                branding.name(),
                Map.of(
                        "font-size", "18px",
                        "font-weight", "bold",
                        "color", branding.textColour(),
                        "padding", "4px 25px"));
    }

    private void write(Part part, Element column) {
        switch (part) {
            case Part.Paragraph(var text) -> text(column, text, Map.of());
            case Part.Heading(var text) ->
                text(column, text, Map.of("font-size", "20px", "font-weight", "bold", "line-height", "1.3"));
            case Part.Divider() ->
                mjml.add(
                        column,
                        "mj-divider",
                        Map.of("border-width", "1px", "border-color", LINE, "padding", "8px 25px"));
            case Part.Note(var text) ->
                text(column, text, Map.of("font-size", "13px", "color", MUTED, "css-class", "soft"));
            case Part.Labelled(var label, var value) -> labelled(column, label, value);
            case Part.Contact contact -> contact(column, contact);
            case Part.Quote(var label, var text) -> {
                text(
                        column,
                        label,
                        Map.of("font-size", "13px", "color", MUTED, "padding-bottom", "6px", "css-class", "soft"));
                isolated(
                        column,
                        text,
                        Map.of("container-background-color", "#e0efed", "padding", "12px 25px", "css-class", "quote"));
            }
            case Part.Link(var text, var url) -> link(mjml.add(column, "mj-text", Map.of()), text, url);
            case Part.Button(var text, var url, var isMain) -> button(column, text, url, isMain);
        }
    }

    private void contact(Element column, Part.Contact contact) {
        var text = mjml.add(column, "mj-text", Map.of("padding-top", "4px", "padding-bottom", "4px"));
        mjml.write(mjml.add(text, "span", Map.of("style", "color:" + MUTED)), contact.label() + ": ");
        var isFirst = true;
        for (var value : List.of(contact.name(), contact.phone(), contact.email())) {
            if (!value.isEmpty()) {
                mjml.write(text, isFirst ? "" : ", ");
                var url = value.equals(contact.name())
                        ? ""
                        : value.equals(contact.phone()) ? "tel:" + value : "mailto:" + value;
                var place = mjml.add(text, "bdi", Map.of());
                if (Links.isAllowed(url)) {
                    link(place, value, url);
                } else {
                    mjml.write(place, value);
                }
                isFirst = false;
            }
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
                "270px",
                "css-class",
                isMain ? "main" : "second");
        mjml.write(mjml.add(column, "mj-button", look), text);
    }

    /// A document of MJML. Its renderer copies texts and attributes unescaped into the HTML, so all of them are written
    /// by this class, which escapes them (all but the style sheet, a constant); nothing is ever parsed as markup.
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

        /// Adds style sheets of ours, which hold none of the characters that would be escaped.
        void writeStyle(Element element, String style) {
            element.appendChild(document.createTextNode(style));
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
