package salon.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.OwnerDatabase;
import salon.chat.Author;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.Message;
import salon.live.Fanout;
import salon.live.LiveEvent;

/// A socket that sends more than can be done, or takes less than is sent, is ended; memory stays as it was.
@QuarkusTest
class BackpressureTest {
    private static final int FRAMES = 150_000;
    /// Without a bound the frames alone would take more than twice as much.
    private static final long ROOM = 64L * 1024 * 1024;

    @TestHTTPResource("/")
    URI platform;

    @Inject
    Given given;

    @Inject
    OwnerDatabase owner;

    @Inject
    Conversations conversations;

    @Inject
    Fanout fanout;

    @Test
    void aFloodOfFramesLeavesTheHeapWhereItWas() throws IOException, SQLException, InterruptedException {
        var chat = chat();
        var post = ("{\"type\":\"post\",\"id\":\"" + UUID.randomUUID() + "\",\"conversation\":\"" + chat.id()
                        + "\",\"text\":\"" + "x".repeat(900) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        try (var socket = new RawSocket(platform, "aurora", TestDevice.token("aurora", "ivan"));
                var locked = lock(chat)) {
            var before = heap();

            var sent = flood(socket, post);

            assertThat(heap() - before).isLessThan(ROOM);
            assertThat(sent).isGreaterThan(InboundQueue.MOST);
            assertThat(socket.closingCode()).isEqualTo(1008);
            locked.rollback();
        }
        try (var phone = TestDevice.of(platform, "aurora", "ivan")) {
            assertThat(phone.line.post(chat.id(), "после потопа").join().seq()).isPositive();
        }
    }

    @Test
    void aFloodOfFramesThatAreEasilyDoneLeavesTheHeapWhereItWas() throws IOException, InterruptedException {
        var chat = chat();
        var got = ("{\"type\":\"got\",\"conversation\":\"" + chat.id() + "\",\"upTo\":1,\"padding\":\""
                        + "x".repeat(900) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        try (var socket = new RawSocket(platform, "aurora", TestDevice.token("aurora", "ivan"))) {
            var before = heap();

            var sent = flood(socket, got);

            assertThat(heap() - before).isLessThan(ROOM);
            if (sent < FRAMES) {
                assertThat(socket.closingCode()).isEqualTo(1008);
            }
        }
    }

    @Test
    void aPhoneThatDoesNotReadIsEndedWith1008() throws IOException, InterruptedException {
        var chat = chat();
        var author = new Author(Author.Kind.STAFF, "Анна");
        try (var socket = new RawSocket(platform, "aurora", TestDevice.token("aurora", "ivan"));
                var neighbour = TestDevice.of(platform, "aurora", "olga")) {
            neighbour.waitsForAllSent();
            var before = heap();

            for (var seq = 1_000_000; seq < 1_020_000; seq++) {
                var message =
                        new Message(chat.id(), seq, UUID.randomUUID(), Instant.now(), author, "я".repeat(4_000), null);
                fanout.publish(new LiveEvent.Posted(
                        given.tenant("aurora").id(), chat.id(), chat.customer(), chat.centre(), "Север", 0, message));
            }

            assertThat(heap() - before).isLessThan(ROOM);
            assertThat(socket.closingCode()).isEqualTo(1008);
            neighbour.waitsForAllSent();
        }
    }

    private static int flood(RawSocket socket, byte[] frame) {
        for (var sent = 0; sent < FRAMES; sent++) {
            try {
                socket.text(frame);
            } catch (IOException ended) {
                return sent;
            }
        }
        return FRAMES;
    }

    private Conversation chat() throws IOException, InterruptedException {
        try (var api = TestDevice.api(platform, "aurora", "ivan")) {
            var id = TestDevice.open(api, "south").id();
            return given.in("aurora", () -> conversations.find(id).orElseThrow());
        }
    }

    /// Nobody can post here until this connection ends, so whoever posts waits.
    private Connection lock(Conversation chat) throws SQLException {
        var connection = owner.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (var tenant = connection.prepareStatement("select set_config('app.tenant', ?, true)");
                var row = connection.prepareStatement("select 1 from conversation where id = ? for update")) {
            tenant.setString(1, given.tenant("aurora").id().toString());
            tenant.execute();
            row.setObject(1, chat.id());
            assertThat(row.executeQuery().next()).isTrue();
        }
        return connection;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
