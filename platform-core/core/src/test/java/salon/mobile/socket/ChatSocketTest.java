package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.chat.Author;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.client.Frame;
import salon.live.Fanout;
import salon.live.LiveEvent;
import salon.mobile.TestDevice;

/// Two devices of one customer.
@QuarkusTest
class ChatSocketTest {
    @TestHTTPResource("/")
    URI platform;

    @Inject
    Given given;

    @Inject
    Conversations conversations;

    @Inject
    Fanout fanout;

    private TestDevice phone;
    private TestDevice tablet;
    private TestDevice.Chat chat;

    @BeforeEach
    void connect() throws IOException, InterruptedException {
        phone = TestDevice.of(platform, "aurora", "olga");
        tablet = TestDevice.of(platform, "aurora", "olga");
        chat = phone.open("north");
        phone.awaitAllHandled();
        tablet.awaitAllHandled();
    }

    @AfterEach
    void disconnect() {
        phone.close();
        tablet.close();
    }

    @Test
    void aPostIsAckedAndTheOtherDeviceGetsIt() {
        var id = UUID.randomUUID();

        var ack = phone.connection.post(chat.id(), id, "Здравствуйте!").join();

        var message = tablet.awaitFrame("message", frame -> frame.isAbout(id));
        assertThat(ack.seq()).isEqualTo(chat.lastSeq() + 1);
        assertThat(message.fields())
                .containsEntry("conversation", chat.id().toString())
                .containsEntry("text", "Здравствуйте!")
                .containsEntry("at", ack.at().toString())
                .containsEntry("from", Map.of("kind", "customer", "name", "Ольга Смирнова"))
                .containsEntry("files", List.of())
                .containsEntry("card", null);
        assertThat(message.number("seq")).isEqualTo(ack.seq());
    }

    @Test
    void manyAnswersAtOnceArriveInTheirOrder() {
        var whole = given.in("aurora", () -> conversations.find(chat.id()).orElseThrow());
        phone.forget();

        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 60; i++) {
                many.execute(() -> given.answer("aurora", whole, "ответ"));
            }
        }

        await().until(() -> phone.received("message").size() == 60);
        assertThat(phone.received("message"))
                .extracting(frame -> frame.number("seq"))
                .isSorted();
    }

    @Test
    void aRepeatedIdGetsTheSameAckAndIsOneMessage() throws IOException, InterruptedException {
        var id = UUID.randomUUID();

        var first = phone.connection.post(chat.id(), id, "дважды").join();
        var again = tablet.connection.post(chat.id(), id, "дважды").join();

        assertThat(again).isEqualTo(first);
        assertThat(phone.open("north").lastSeq()).isEqualTo(first.seq());
    }

    @Test
    void theCustomerReadsTheCentresNameAndCountsWhatIsUnread() {
        var before = unreadOfChat();

        given.answer("aurora", stored(), "Да, машина на месте");

        var message = phone.awaitFrame("message", frame -> frame.text("text").equals("Да, машина на месте"));
        assertThat(message.fields())
                .containsEntry(
                        "from",
                        Map.of(
                                "kind",
                                "staff",
                                "name",
                                given.centre("aurora", "north").name()));
        phone.awaitFrame("unread", frame -> countOf(frame) == before + 1);
    }

    @Test
    void seenIsSentToTheOtherDevice() {
        given.answer("aurora", stored(), "Посмотрите");
        var seq = phone.awaitFrame("message", frame -> frame.text("text").equals("Посмотрите"))
                .number("seq");

        phone.connection.send(Map.of("type", "seen", "conversation", chat.id().toString(), "upTo", seq));

        var seen = tablet.awaitFrame("seen", frame -> frame.number("upTo") == seq);
        assertThat(seen.text("by")).isEqualTo("customer");
        assertThat(seen.text("conversation")).isEqualTo(chat.id().toString());
        tablet.awaitFrame("unread", frame -> countOf(frame) == 0);
    }

    @Test
    void syncClosesTheGapAndThenCounts() {
        for (var i = 0; i < 230; i++) {
            given.write("aurora", stored(), UUID.randomUUID(), "сообщение " + i);
        }
        var last = stored().lastSeq();
        try (var later = TestDevice.of(platform, "aurora", "olga")) {
            var held = last - 225;

            later.connection.send(
                    Map.of("type", "sync", "after", Map.of(chat.id().toString(), held)));

            later.awaitFrame("unread", any -> true);
            assertThat(later.received("message"))
                    .extracting(frame -> frame.number("seq"))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(held + 1, last).boxed().toList());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void theBeatCarriesTheLastSeqOfTheChats() {
        var ack = phone.connection.post(chat.id(), "до удара").join();

        phone.awaitFrame(
                "beat",
                frame -> frame.fields().get("high") instanceof Map<?, ?> high
                        && high.get(chat.id().toString()) instanceof Number seq
                        && seq.longValue() == ack.seq());
    }

    @Test
    void staffTypingIsShownInTheCentresName() {
        fanout.publish(new LiveEvent.Typing(
                given.tenant("aurora").id(),
                chat.id(),
                stored().customer(),
                stored().centre(),
                new Author(Author.Kind.STAFF, "Анна Орлова")));

        var typing = phone.awaitFrame("typing", any -> true);
        assertThat(typing.fields())
                .containsEntry("by", "staff")
                .containsEntry("name", given.centre("aurora", "north").name());
    }

    @Test
    void deletingAndRestoringIsSentToTheOtherDevice() throws IOException, InterruptedException {
        var south = phone.open("south").id();

        phone.api.delete("conversations/" + south);
        phone.api.post("conversations/" + south + "/restore", Map.of());

        tablet.awaitFrame(
                "chat",
                frame -> isAbout(frame, south)
                        && Boolean.TRUE.equals(frame.fields().get("deleted")));
        var restored = tablet.awaitFrame(
                "chat",
                frame -> isAbout(frame, south)
                        && Boolean.FALSE.equals(frame.fields().get("deleted"))
                        && frame.fields().get("centre") instanceof Map<?, ?> centre
                        && "south".equals(centre.get("slug")));
        assertThat(restored.text("conversation")).isEqualTo(south.toString());
    }

    private static boolean isAbout(Frame frame, UUID conversation) {
        return frame.text("conversation").equals(conversation.toString());
    }

    private Conversation stored() {
        return given.in("aurora", () -> conversations.find(chat.id()).orElseThrow());
    }

    private int unreadOfChat() {
        return stored().unread();
    }

    private int countOf(Frame unread) {
        return unread.fields().get("conversations") instanceof Map<?, ?> counts
                        && counts.get(chat.id().toString()) instanceof Number count
                ? count.intValue()
                : -1;
    }
}
