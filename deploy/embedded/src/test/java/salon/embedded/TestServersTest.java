package salon.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestServersTest {
    private final TestServers servers = TestServers.get();

    @Test
    void makesADatabaseForATest() throws SQLException {
        var postgres = servers.postgres();
        postgres.createDatabase("mine");

        var url = postgres.jdbcUrl("mine");
        try (var connection = DriverManager.getConnection(url, Postgres.OWNER, postgres.password())) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
        postgres.dropDatabase("mine");
    }

    @Test
    void stopsAndStartsSmtpOnItsPort() {
        var mail = servers.mail();
        assertThat(Ports.isFree(mail.smtpPort())).isFalse();

        mail.stopSmtp();
        assertThat(Ports.isFree(mail.smtpPort())).isTrue();

        mail.startSmtp();
        assertThat(Ports.isFree(mail.smtpPort())).isFalse();
    }

    @Test
    void showsTheLetters() throws Exception {
        servers.mail().clear();
        new SmtpSender(servers.mail().smtpPort()).send("Привет", "north@aurora.example");

        assertThat(servers.mail().letters()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Привет");
            assertThat(letter.to()).isEqualTo("north@aurora.example");
        });
    }

    @Test
    void obeysOnlyTestsOfThisBuild() throws Exception {
        var note = PortFile.read(BuildRoot.find()).orElseThrow();

        var address = "http://127.0.0.1:%d/mail".formatted(note.controlPort());
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(401);
        }
    }
}
