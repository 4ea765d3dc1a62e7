package salon.template;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The only pen that writes into the markup of a mail. The renderer copies texts and attributes as they are, so every
/// one of them is escaped here, and nothing is ever parsed as markup.
final class Mjml {
    private static final String HTML = "http://www.w3.org/1999/xhtml";

    private final Document document;

    Mjml() {
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
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
