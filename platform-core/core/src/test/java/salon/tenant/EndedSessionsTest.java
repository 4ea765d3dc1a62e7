package salon.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.Given;

@QuarkusTest
class EndedSessionsTest {
    @Inject
    EndedSessions sessions;

    @Inject
    Given given;

    @Test
    void aSessionIsWhatTheRealmCallsItOrAllOfTheMember() {
        assertThat(EndedSessions.of(JsonObject.of("sid", "s", "sub", "anna"))).isEqualTo("s");
        assertThat(EndedSessions.of(JsonObject.of("sub", "anna"))).isEqualTo("sub:anna");
    }

    @Test
    void onlyWhatWasIssuedBeforeTheEndIsWorthless() {
        var session = UUID.randomUUID().toString();
        var before = Instant.now().minusSeconds(1);

        given.in("aurora", () -> {
            sessions.end(session);
            sessions.evict(session);
            return null;
        });

        assertThat(isEnded("aurora", session, before)).isTrue();
        assertThat(isEnded("aurora", session, Instant.now().plusSeconds(1))).isFalse();
        assertThat(isEnded("vega", session, before)).isFalse();
    }

    private boolean isEnded(String tenant, String session, Instant issuedAt) {
        return CurrentTenant.call(given.tenant(tenant), () -> sessions.isEnded(session, issuedAt));
    }
}
