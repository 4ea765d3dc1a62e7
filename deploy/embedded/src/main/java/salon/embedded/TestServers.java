package salon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// The servers of this build, started once and shared by the test JVMs of all modules.
///
/// They run in a process of their own (see [TestServerProcess]) that ends with the build. Databases and pushes of other
/// tests are in the same servers: make a database of your own, and count what is yours.
public final class TestServers {
    private final ControlClient control;
    private final PortFile note;

    private TestServers(PortFile note) {
        this.control = new ControlClient(note);
        this.note = note;
    }

    private static final class Holder {
        static final TestServers SERVERS = connect();

        private static TestServers connect() {
            try {
                return new TestServers(TestServerLauncher.findOrStart());
            } catch (IOException e) {
                throw new UncheckedIOException("The test servers do not start", e);
            }
        }
    }

    /// Starts PostgreSQL and the FCM stand-in if this build has not done so yet, and lets Keycloak start.
    public static TestServers get() {
        return Holder.SERVERS;
    }

    public TestPostgres postgres() {
        return new TestPostgres(note.postgresPort(), TestServerProcess.PASSWORD, control);
    }

    /// Each test JVM has its own.
    public TestMail mail() {
        return TestMail.of(ProcessHandle.current().pid(), control);
    }

    /// Where the stand-in listens; [FcmStandIn] lists what it understands.
    public String fcmUrl() {
        return note.fcmUrl();
    }

    /// Waits until Keycloak is ready, which takes half a minute from the start of the servers.
    public TestKeycloak keycloak() {
        var url = Json.tree(control.call("POST", "/keycloak", Map.of()))
                .path("url")
                .asText();
        return new TestKeycloak(url);
    }
}
