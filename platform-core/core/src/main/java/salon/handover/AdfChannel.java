package salon.handover;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import salon.notify.PlainTextMailer;
import salon.tenant.CurrentTenant;

/// Delivers requests as ADF 1.0 XML in the text of a mail, the format that CRM systems of dealers read.
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
    DeliveryResult.Answered deliver(Destination destination, DeliveryPayload payload) {
        var mail = new PlainTextMailer.Mail(
                "adf." + payload.id() + "." + destination.id(),
                destination.address(),
                "ADF: " + payload.title() + ", " + payload.centre().name(),
                xml.write(payload, CurrentTenant.get().locale()));
        return switch (mails.send(mail)) {
            case PlainTextMailer.SendResult.Sent() -> new DeliveryResult.Delivered("");
            case PlainTextMailer.SendResult.TemporaryFailure(var code) -> new DeliveryResult.Retryable(failure(code));
            case PlainTextMailer.SendResult.PermanentFailure(var code) -> new DeliveryResult.Rejected(failure(code));
        };
    }

    @Override
    public List<Duration> waits() {
        return settings.mailWaits();
    }

    private static FailureReason failure(int code) {
        return new FailureReason(FailureReason.Kind.MAIL, code == 0 ? "" : Integer.toString(code));
    }
}
