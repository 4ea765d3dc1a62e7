package salon.handover;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Elements in elements, and texts at their ends. Escaping is StAX's; what XML 1.0 can't hold at all becomes U+FFFD.
final class XmlTree {
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    XmlTree(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// @param attributes names and values in turn
    XmlTree open(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        for (var i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], possible(attributes[i + 1]));
        }
        return this;
    }

    XmlTree close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    XmlTree leaf(String element, String text, String... attributes) throws XMLStreamException {
        open(element, attributes);
        xml.writeCharacters(possible(text));
        return close();
    }

    private static String possible(String text) {
        return IMPOSSIBLE.matcher(text).replaceAll("\uFFFD");
    }
}
