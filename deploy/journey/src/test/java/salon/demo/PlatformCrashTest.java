package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import salon.embedded.Postgres;
import salon.embedded.ReceivedMail;

@ResourceLock(RunningDemo.LOCK)
@ExtendWith(RunningDemo.class)
class PlatformCrashTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DemoServers demo;

    PlatformCrashTest(DemoServers demo) {
        this.demo = demo;
    }

    @Test
    void a_platform_killed_between_the_ack_and_the_mail_sends_exactly_one_mail_after_its_restart() throws Exception {
        var olga = ApiClient.of(demo.ports(), "aurora", "aurora", "olga");
        var chat = olga.openChat("south");
        demo.mail().stopSmtp();
        var text = "Успею до закрытия? " + UUID.randomUUID();

        var ack = olga.post(
                "conversations/%s/messages".formatted(chat),
                Map.of("id", UUID.randomUUID().toString(), "text", text));
        demo.platform().kill();
        demo.mail().startSmtp();
        var before = mailsWith(text);
        demo.platform().start();

        assertThat(ack.status()).as("the ack: %s", ack.body()).isBetween(200, 201);
        assertThat(before).isEmpty();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(mailsWith(text)).isNotEmpty());
        await().atMost(PATIENCE).until(this::nothingIsLeftToSend);
        assertThat(mailsWith(text)).hasSize(1);
    }

    private List<ReceivedMail> mailsWith(String text) {
        return demo.mail().letters().stream()
                .filter(letter -> letter.text().contains(text))
                .toList();
    }

    private boolean nothingIsLeftToSend() throws SQLException {
        try (var owner = DriverManager.getConnection(demo.jdbcUrl(), Postgres.OWNER, PlatformEnvironment.PASSWORD);
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from scheduled_tasks where task_name = 'mail' and (picked or execution_time is not null)")) {
            rows.next();
            return rows.getInt(1) == 0;
        }
    }
}
