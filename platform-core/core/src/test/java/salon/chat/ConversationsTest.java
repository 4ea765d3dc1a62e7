package salon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.Given;
import salon.OwnerDatabase;
import salon.chat.Conversations.PostResult;

@QuarkusTest
class ConversationsTest {
    @Inject
    Given given;

    @Inject
    Conversations conversations;

    @Inject
    LockWaits locks;

    @Inject
    OwnerDatabase owner;

    @Test
    void aNewChatBeginsWithTheCentresGreeting() {
        var chat = given.chatOf("aurora", "north");

        var messages = given.in("aurora", () -> conversations.messages(chat.id(), MessageRange.last(10)));

        assertThat(messages).extracting(Message::seq).containsExactly(1L, 2L);
        assertThat(messages.getFirst().from().kind()).isEqualTo(Author.Kind.AUTO);
        assertThat(messages.getLast().text()).isEqualTo("Добрый день!");
    }

    @Test
    void openingAChatAgainGreetsNoMore() {
        var customer = given.customer("aurora");
        var centre = given.centre("aurora", "north");

        var first = given.in("aurora", () -> conversations.open(customer, centre));
        var second = given.in("aurora", () -> conversations.open(customer, centre));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theSameIdAgainGivesTheSameAck() {
        var chat = given.chatOf("aurora", "north");
        var id = UUID.randomUUID();

        var posted = (PostResult.Posted) given.write("aurora", chat, id, "Когда ТО?");
        var again = (PostResult.Repeated) given.write("aurora", chat, id, "Когда ТО?");

        assertThat(again.seq()).isEqualTo(posted.message().seq());
        assertThat(again.at()).isEqualTo(posted.message().at());
    }

    @Test
    void theSameIdWithAnotherTextIsAConflict() {
        var chat = given.chatOf("aurora", "north");
        var id = UUID.randomUUID();

        given.write("aurora", chat, id, "Когда ТО?");

        assertThat(given.write("aurora", chat, id, "Сколько стоит ТО?")).isInstanceOf(PostResult.Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "a\u0000b", "half a pair \ud83d"})
    void aTextThatSaysNothingOrCanNotBeStoredIsRefused(String text) {
        var chat = given.chatOf("aurora", "north");

        assertThat(given.write("aurora", chat, UUID.randomUUID(), text)).isInstanceOf(PostResult.Malformed.class);
    }

    @Test
    void lengthIsCountedInCodePoints() {
        var chat = given.chatOf("aurora", "north");

        assertThat(given.write("aurora", chat, UUID.randomUUID(), "🚗".repeat(4_000)))
                .isInstanceOf(PostResult.Posted.class);
        assertThat(given.write("aurora", chat, UUID.randomUUID(), "🚗".repeat(4_001)))
                .isInstanceOf(PostResult.Malformed.class);
    }

    /// As a new reply link does, whose foreign key locks the chat's key for sharing.
    @Test
    void aPostDoesNotWaitForWhoOnlyRefersToTheChat() throws SQLException {
        var chat = given.chatOf("aurora", "north");
        try (var other = owner.dataSource().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set local app.tenant = '%s'"
                    .formatted(given.tenant("aurora").id()));
            statement.execute("select 1 from conversation where id = '%s' for key share".formatted(chat.id()));

            var posted =
                    CompletableFuture.supplyAsync(() -> given.write("aurora", chat, UUID.randomUUID(), "Когда ТО?"));

            assertThat(posted).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(PostResult.Posted.class);
        }
    }

    @Test
    void aForeignChatIsUnknown() {
        var chat = given.chatOf("aurora", "north");
        var stranger = given.customer("aurora");
        var southerner =
                new Writer.Staff("Ольга", Set.of(given.centre("aurora", "south").id()));

        assertThat(post("aurora", chat, new Writer.Customer(stranger.id(), "чужой")))
                .isInstanceOf(PostResult.Unknown.class);
        assertThat(post("aurora", chat, southerner)).isInstanceOf(PostResult.Unknown.class);
        assertThat(post("vega", chat, new Writer.Customer(chat.customer(), "Пётр")))
                .isInstanceOf(PostResult.Unknown.class);
    }

    @Test
    void manyPostsAtOnceLeaveNoHoleAndNoDouble() throws Exception {
        var chat = given.chatOf("aurora", "north");
        var ids = LongStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        var posts = new ArrayList<>(ids);
        posts.addAll(ids.subList(0, 10));

        var acks = inParallel(posts.stream()
                .map(id -> (Callable<PostResult>) () -> writeUntilTaken(chat, id))
                .toList());

        var stored =
                given.in("aurora", () -> conversations.messages(chat.id(), MessageRange.after(chat.lastSeq(), 200)));
        assertThat(stored)
                .extracting(Message::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(chat.lastSeq() + 1, chat.lastSeq() + 40)
                        .boxed()
                        .toList());
        assertThat(stored).extracting(Message::id).containsExactlyInAnyOrderElementsOf(ids);
        for (var i = 0; i < posts.size(); i++) {
            var id = posts.get(i);
            var seq = stored.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .seq();
            assertThat(seqOf(acks.get(i))).isEqualTo(seq);
        }
    }

    @Test
    void anAnswerEndsWaitingAndCountsAsUnreadUntilSeen() {
        var chat = given.chatOf("aurora", "north");
        given.answer("aurora", chat, "Здравствуйте!");

        var answered = given.in("aurora", () -> conversations.find(chat.id()).orElseThrow());
        given.in("aurora", () -> {
            conversations.seen(chat.id(), chat.customer(), answered.lastSeq());
            return null;
        });
        var read = given.in("aurora", () -> conversations.find(chat.id()).orElseThrow());

        assertThat(chat.unanswered()).isTrue();
        assertThat(answered.unanswered()).isFalse();
        assertThat(answered.unread()).isEqualTo(2);
        assertThat(read.unread()).isZero();
    }

    @Test
    void readingThatWaitsForAnAnswerDoesNotMissIt() throws Exception {
        var chat = given.chatOf("aurora", "north");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = given.in("aurora", () -> {
                QuarkusTransaction.begin();
                given.answer("aurora", chat, "Здравствуйте!");
                var waits = threads.submit(() -> given.in("aurora", () -> {
                    conversations.seen(chat.id(), chat.customer(), chat.lastSeq());
                    return true;
                }));
                await().until(locks::isSomeoneWaiting);
                QuarkusTransaction.commit();
                return waits;
            });
            reading.get();
        }

        assertThat(given.in(
                        "aurora",
                        () -> conversations.find(chat.id()).orElseThrow().unread()))
                .isEqualTo(1);
    }

    @Test
    void aDeletedChatIsALineInTheHistoryAndComesBackWhole() {
        var customer = given.customer("aurora");
        var chat = given.in("aurora", () -> conversations.open(customer, given.centre("aurora", "south")));

        assertThat(given.in("aurora", () -> conversations.delete(chat.id(), customer)))
                .isTrue();
        var deleted = given.in("aurora", () -> conversations.find(chat.id()).orElseThrow());
        given.answer("aurora", chat, "Мы на месте");
        var restored = given.in("aurora", () -> conversations.find(chat.id()).orElseThrow());

        assertThat(deleted.deleted()).isTrue();
        assertThat(deleted.unread()).isZero();
        assertThat(restored.deleted()).isFalse();
        assertThat(given.in("aurora", () -> conversations.messages(chat.id(), MessageRange.after(0, 10))))
                .satisfies(messages -> assertThat(messages)
                        .extracting(one -> one.from().kind())
                        .containsExactly(Author.Kind.AUTO, Author.Kind.SYSTEM, Author.Kind.STAFF))
                .extracting(Message::text)
                .contains("Пользователь \u2068" + customer.name() + "\u2069 удалил чат");
    }

    @Test
    void openingADeletedChatRestoresItWithoutAnotherGreeting() {
        var customer = given.customer("aurora");
        var centre = given.centre("aurora", "south");
        var chat = given.in("aurora", () -> conversations.open(customer, centre));
        given.in("aurora", () -> conversations.delete(chat.id(), customer));

        var reopened = given.in("aurora", () -> conversations.open(customer, centre));

        assertThat(reopened.deleted()).isFalse();
        assertThat(given.in("aurora", () -> conversations.messages(chat.id(), MessageRange.after(0, 10))))
                .extracting(one -> one.from().kind())
                .containsExactly(Author.Kind.AUTO, Author.Kind.SYSTEM, Author.Kind.SYSTEM);
    }

    private PostResult post(String tenant, Conversation chat, Writer writer) {
        return given.in(
                tenant, () -> conversations.post(new NewMessage(chat.id(), UUID.randomUUID(), writer, "нельзя")));
    }

    /// More posts than connections: a busy machine refuses some, and the phone sends them again with the same id.
    private PostResult writeUntilTaken(Conversation chat, UUID id) {
        return await().ignoreExceptionsInstanceOf(IllegalStateException.class)
                .until(() -> given.write("aurora", chat, id, "текст " + id), Objects::nonNull);
    }

    private static List<PostResult> inParallel(List<Callable<PostResult>> posts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acks = new ArrayList<PostResult>();
            for (Future<PostResult> ack : threads.invokeAll(posts)) {
                acks.add(ack.get());
            }
            return acks;
        }
    }

    private static long seqOf(PostResult posting) {
        return switch (posting) {
            case PostResult.Posted(var message) -> message.seq();
            case PostResult.Repeated(var seq, var at) -> seq;
            default -> throw new AssertionError("not acked: " + posting);
        };
    }
}
