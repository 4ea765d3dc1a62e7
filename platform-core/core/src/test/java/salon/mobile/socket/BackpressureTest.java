package salon.mobile.socket;

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
import salon.mobile.TestDevice;

/// A client that sends too fast, or reads too slowly, is closed with 1008; the heap does not grow.
@QuarkusTest
class BackpressureTest {
    private static final int FRAMES = 150_000;
    /// In bytes. Without a bound the frames alone would take more than twice as much.
    private static final long MAX_GROWTH = 64L * 1024 * 1024;

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
    void aFloodOfPostsDoesNotGrowTheHeap() throws IOException, SQLException, InterruptedException {
        var chat = chat();
        var post = ("{\"type\":\"post\",\"id\":\"" + UUID.randomUUID() + "\",\"conversation\":\"" + chat.id()
                        + "\",\"text\":\"" + "x".repeat(900) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        try (var socket = new RawSocket(platform, "aurora", TestDevice.token("aurora", "ivan"));
                var locked = lock(chat)) {
            var before = heap();

            var sent = flood(socket, post);

            assertThat(heap() - before).isLessThan(MAX_GROWTH);
            assertThat(sent).isGreaterThan(InboundQueue.MAX_FRAMES);
            assertThat(socket.closingCode()).isEqualTo(1008);
            locked.rollback();
        }
        try (var phone = TestDevice.of(platform, "aurora", "ivan")) {
            assertThat(phone.connection.post(chat.id(), "после потопа").join().seq())
                    .isPositive();
        }
    }

    @Test
    void aFloodOfCheapFramesDoesNotGrowTheHeap() throws IOException, InterruptedException {
        var chat = chat();
        var got = ("{\"type\":\"got\",\"conversation\":\"" + chat.id() + "\",\"upTo\":1,\"padding\":\""
                        + "x".repeat(900) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        try (var socket = new RawSocket(platform, "aurora", TestDevice.token("aurora", "ivan"))) {
            var before = heap();

            var sent = flood(socket, got);

            assertThat(heap() - before).isLessThan(MAX_GROWTH);
            if (sent < FRAMES) {
                assertThat(socket.closingCode()).isEqualTo(1008);
            }
        }
    }

    @Test
    void aClientThatDoesNotReadIsClosedWith1008() throws IOException, InterruptedException {
        var chat = chat();
        var author = new Author(Author.Kind.STAFF, "Анна");
        try (var socket = new RawSocket(platform, "aurora", TestDevice.token("aurora", "ivan"));
                var neighbour = TestDevice.of(platform, "aurora", "olga")) {
            neighbour.awaitAllHandled();
            var before = heap();

            for (var seq = chat.lastSeq() + 1; seq <= chat.lastSeq() + 20_000; seq++) {
                var message =
                        new Message(chat.id(), seq, UUID.randomUUID(), Instant.now(), author, "я".repeat(4_000), null);
                fanout.publish(new LiveEvent.MessagePosted(
                        given.tenant("aurora").id(), chat.id(), chat.customer(), chat.centre(), "Север", 0, message));
            }

            assertThat(heap() - before).isLessThan(MAX_GROWTH);
            assertThat(socket.closingCode()).isEqualTo(1008);
            neighbour.awaitAllHandled();
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

    /// Posts to this chat wait until this connection ends.
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
