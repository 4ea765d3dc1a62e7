package salon.embedded;

import java.util.List;
import java.util.Map;

/// The mail server of this test JVM.
public final class TestMail {
    record MailPorts(int smtp, int imap) {}

    private final MailPorts ports;
    private final Map<String, String> user;
    private final ControlClient control;

    private TestMail(MailPorts ports, Map<String, String> user, ControlClient control) {
        this.ports = ports;
        this.user = user;
        this.control = control;
    }

    static TestMail of(long pid, ControlClient control) {
        var user = Map.of("user", Long.toString(pid));
        return new TestMail(Json.read(control.call("POST", "/mail", user), MailPorts.class), user, control);
    }

    public int smtpPort() {
        return ports.smtp();
    }

    public int imapPort() {
        return ports.imap();
    }

    /// What has arrived since the last [#clear()], oldest first.
    public List<ReceivedMail> letters() {
        return List.of(Json.read(control.call("GET", "/mail", user), ReceivedMail[].class));
    }

    public void clear() {
        control.call("DELETE", "/mail", user);
    }

    /// Refuses connections to SMTP until [#startSmtp()].
    public void stopSmtp() {
        control.call("POST", "/mail/stop", user);
    }

    public void startSmtp() {
        control.call("POST", "/mail/start", user);
    }
}
