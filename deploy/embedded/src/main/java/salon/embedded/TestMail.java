package salon.embedded;

import java.util.List;
import java.util.Map;

/// The shared mail server.
public final class TestMail {
    private final int smtpPort;
    private final int imapPort;
    private final ControlClient control;

    TestMail(int smtpPort, int imapPort, ControlClient control) {
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
        this.control = control;
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imapPort;
    }

    /// What has arrived since the last [#clear()], oldest first.
    public List<ReceivedMail> letters() {
        return List.of(Json.read(control.call("GET", "/mail", Map.of()), ReceivedMail[].class));
    }

    public void clear() {
        control.call("DELETE", "/mail", Map.of());
    }

    /// Refuses connections to SMTP until [#startSmtp()].
    public void stopSmtp() {
        control.call("POST", "/mail/stop", Map.of());
    }

    public void startSmtp() {
        control.call("POST", "/mail/start", Map.of());
    }
}
