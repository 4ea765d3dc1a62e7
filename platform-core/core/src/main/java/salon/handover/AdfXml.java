package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.customer.Customer;

/// A lead in ADF 1.0 (Auto-lead Data Format). The standard asks for year, make and model of a vehicle; what the
/// customer did not say is empty there.
@ApplicationScoped
class AdfXml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String SOURCE = "Salon";

    private final String platform;

    AdfXml(@ConfigProperty(name = "salon.platform-url", defaultValue = "http://localhost:8080") String platform) {
        this.platform = platform;
    }

    String write(DeliveryPayload lead) {
        try {
            var written = new StringWriter();
            var xml = FACTORY.createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeProcessingInstruction("adf", "version=\"1.0\"");
            write(lead, new XmlTree(xml));
            xml.writeEndDocument();
            return written.toString();
        } catch (XMLStreamException bug) {
            throw new IllegalStateException("a lead can't be written as XML", bug);
        }
    }

    private void write(DeliveryPayload lead, XmlTree xml) throws XMLStreamException {
        var vehicle = AdfVehicle.of(lead);
        xml.open("adf").open("prospect");
        xml.leaf("id", lead.id().toString(), "sequence", "1", "source", SOURCE);
        xml.leaf(
                "requestdate",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(lead.submittedAt()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(lead.centre().zone())));
        vehicle.write(xml);
        customer(lead, vehicle.rest(lead), xml);
        vendor(lead, xml);
        xml.open("provider")
                .leaf("name", SOURCE, "part", "full")
                .leaf("url", platform)
                .close();
        xml.close().close();
    }

    private static void customer(DeliveryPayload lead, List<LeadAnswer> rest, XmlTree xml) throws XMLStreamException {
        var customer = lead.customer();
        xml.open("customer").open("contact");
        name(customer, xml);
        if (!customer.email().isEmpty()) {
            xml.leaf("email", customer.email());
        }
        // The one in the form is meant for this request.
        var phone = lead.ofKind("phone").map(answer -> answer.raw().toString()).orElse(customer.phone());
        if (!phone.isEmpty()) {
            xml.leaf("phone", phone, "type", "voice");
        }
        xml.close();
        var comments = rest.stream()
                .map(answer -> answer.label() + ": " + answer.value())
                .collect(Collectors.joining("\n", lead.title() + "\n", ""));
        xml.leaf("comments", comments.strip()).close();
    }

    /// Two words are a first and a last name; more of them, in whatever order, only their bearer can tell apart.
    private static void name(Customer customer, XmlTree xml) throws XMLStreamException {
        var words = customer.name().strip().split("\\s+");
        if (words.length == 2) {
            xml.leaf("name", words[0], "part", "first").leaf("name", words[1], "part", "last");
        } else {
            xml.leaf("name", customer.name().strip(), "part", "full");
        }
    }

    private static void vendor(DeliveryPayload lead, XmlTree xml) throws XMLStreamException {
        var centre = lead.centre();
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
}
