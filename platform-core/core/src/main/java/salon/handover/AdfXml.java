package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.customer.Customer;
import salon.handover.DeliveryPayload.Answer;
import salon.text.Texts;

/// Writes a request as ADF 1.0 (Auto-lead Data Format). The standard requires year, make and model of the vehicle; what
/// the customer did not give is empty.
@ApplicationScoped
class AdfXml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String SOURCE = "Salon";

    private final String platform;

    AdfXml(@ConfigProperty(name = "salon.platform-url") String platform) {
        this.platform = platform;
    }

    /// @param locale of the dealer group, for what people read
    String write(DeliveryPayload payload, Locale locale) {
        try {
            var written = new StringWriter();
            var xml = FACTORY.createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeProcessingInstruction("adf", "version=\"1.0\"");
            write(payload, locale, new Elements(xml));
            xml.writeEndDocument();
            return written.toString();
        } catch (XMLStreamException bug) {
            throw new IllegalStateException("the payload can't be written as XML", bug);
        }
    }

    private void write(DeliveryPayload payload, Locale locale, Elements xml) throws XMLStreamException {
        var vehicle = AdfVehicle.of(payload);
        xml.open("adf").open("prospect");
        xml.leaf("id", payload.id().toString(), "sequence", "1", "source", SOURCE);
        xml.leaf(
                "requestdate",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(payload.submittedAt()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(payload.centre().zone())));
        vehicle.write(xml);
        customer(payload, vehicle.unmapped(payload), locale, xml);
        vendor(payload, xml);
        xml.open("provider")
                .leaf("name", SOURCE, "part", "full")
                .leaf("url", platform)
                .close();
        xml.close().close();
    }

    private static void customer(DeliveryPayload payload, List<Answer> others, Locale locale, Elements xml)
            throws XMLStreamException {
        xml.open("customer").open("contact");
        name(payload.customer(), xml);
        if (!payload.email().isEmpty()) {
            xml.leaf("email", payload.email());
        }
        if (!payload.phone().isEmpty()) {
            xml.leaf("phone", payload.phone(), "type", "voice");
        }
        xml.close();
        var isUnreachable = payload.email().isEmpty() && payload.phone().isEmpty();
        // The standard demands one of the two: whoever reads the lead must know that nothing got lost.
        var warning = isUnreachable
                ? Stream.of(Texts.in("salon.handover.adf", locale).getString("no-contact"))
                : Stream.<String>empty();
        var comments = Stream.of(
                        Stream.of(payload.title()),
                        warning,
                        others.stream().map(answer -> answer.label() + ": " + answer.value()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        xml.leaf("comments", comments.strip()).close();
    }

    /// Two words are a first and a last name. The order of three and more varies, so they are a full name.
    private static void name(Customer customer, Elements xml) throws XMLStreamException {
        var words = customer.name().strip().split("\\s+");
        if (words.length == 2) {
            xml.leaf("name", words[0], "part", "first").leaf("name", words[1], "part", "last");
        } else {
            xml.leaf("name", customer.name().strip(), "part", "full");
        }
    }

    private static void vendor(DeliveryPayload payload, Elements xml) throws XMLStreamException {
        var centre = payload.centre();
        xml.open("vendor")
                .leaf("id", centre.slug(), "source", SOURCE)
                .leaf("vendorname", centre.name())
                .open("contact")
                .leaf("name", centre.name(), "part", "full", "type", "business");
        if (!centre.phone().isEmpty()) {
            xml.leaf("phone", centre.phone(), "type", "voice");
        }
        if (!centre.address().isEmpty()) {
            xml.open("address").leaf("street", centre.address(), "line", "1").close();
        }
        xml.close().close();
    }

    /// Writes elements. StAX does the escaping; characters that XML 1.0 can't contain become U+FFFD.
    static final class Elements {
        private static final Pattern NOT_XML =
                Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

        private final XMLStreamWriter xml;

        Elements(XMLStreamWriter xml) {
            this.xml = xml;
        }

        /// @param attributes names and values in turn
        Elements open(String element, String... attributes) throws XMLStreamException {
            xml.writeStartElement(element);
            for (var i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
            }
            return this;
        }

        Elements close() throws XMLStreamException {
            xml.writeEndElement();
            return this;
        }

        Elements leaf(String element, String text, String... attributes) throws XMLStreamException {
            open(element, attributes);
            xml.writeCharacters(clean(text));
            return close();
        }

        private static String clean(String text) {
            return NOT_XML.matcher(text).replaceAll("\uFFFD");
        }
    }
}
