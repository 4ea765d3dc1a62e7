package salon.handover;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import salon.notify.PlainTextMailer;

/// Leads as ADF 1.0 XML in the text of a mail, as customer systems of dealers read them.
@Singleton
class AdfChannel extends DestinationChannel {
    private final PlainTextMailer mails;
    private final AdfXml xml;
    private final HandOverSettings settings;

    AdfChannel(DestinationRepository destinations, PlainTextMailer mails, AdfXml xml, HandOverSettings settings) {
        super(Destination.Kind.ADF, destinations);
        this.mails = mails;
        this.xml = xml;
        this.settings = settings;
    }

    @Override
    DeliveryResult send(Destination destination, DeliveryPayload lead) {
        var mail = new PlainTextMailer.Mail(
                "adf." + lead.id() + "." + destination.id(),
                destination.address(),
                "ADF: " + lead.title() + ", " + lead.centre().name(),
                xml.write(lead));
        return switch (mails.send(mail)) {
            case PlainTextMailer.SendResult.Sent() -> new DeliveryResult.Done("");
            case PlainTextMailer.SendResult.TemporaryFailure(var code) -> new DeliveryResult.Later(why(code));
            case PlainTextMailer.SendResult.PermanentFailure(var code) -> new DeliveryResult.Refused(why(code));
        };
    }

    @Override
    public List<Duration> waits() {
        return settings.mailWaits();
    }

    private static FailureReason why(int code) {
        return new FailureReason(FailureReason.Kind.MAIL, code == 0 ? "" : Integer.toString(code));
    }
}
