package salon.handover;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import salon.notify.PlainMail;
import salon.notify.PlainMails;

/// Leads as ADF 1.0 XML in the text of a mail, as customer systems of dealers read them.
@Singleton
class AdfChannel extends ToDestination {
    private final PlainMails mails;
    private final AdfXml xml;
    private final HandOverSettings settings;

    AdfChannel(DestinationStore destinations, PlainMails mails, AdfXml xml, HandOverSettings settings) {
        super(Destination.Kind.ADF, destinations);
        this.mails = mails;
        this.xml = xml;
        this.settings = settings;
    }

    @Override
    Verdict send(Destination destination, Lead lead) {
        var mail = new PlainMail(
                "adf." + lead.id() + "." + destination.id(),
                destination.address(),
                "ADF: " + lead.title() + ", " + lead.centre().name(),
                xml.write(lead));
        return switch (mails.send(mail)) {
            case PlainMails.Sending.Sent() -> new Verdict.Done("");
            case PlainMails.Sending.Later(var code) -> new Verdict.Later(why(code));
            case PlainMails.Sending.Refused(var code) -> new Verdict.Refused(why(code));
        };
    }

    @Override
    public List<Duration> waits() {
        return settings.mailWaits();
    }

    private static Why why(int code) {
        return new Why(Why.Kind.MAIL, code == 0 ? "" : Integer.toString(code));
    }
}
