package salon.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.chat.Author;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.Message;
import salon.chat.MessageRange;
import salon.reply.Replies.ReplyForm;
import salon.reply.Replies.ReplyResult;
import salon.reply.Replies.ReplyView;

@QuarkusTest
class RepliesTest {
    // The mail about the chat makes a link too, for another address.
    private static final String ADDRESS = "reader@aurora.example";

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    ReplyLinks links;

    @Inject
    Replies replies;

    @Inject
    Conversations conversations;

    private Conversation chat;
    private String token;

    @BeforeEach
    void openChatAndIssueLink() {
        database.call(
                "aurora", sql -> sql.update("""
                        insert into notification_template (tenant_id, id, topic, enabled, addresses, subject, blocks)
                        values (current_setting('app.tenant')::uuid, gen_random_uuid(), 'off', false, array[:reader],
                                '[]', '[]')
                        on conflict do nothing""").setParameter("reader", ADDRESS).executeUpdate());
        chat = given.chatOf("aurora", "north");
        token = issue();
    }

    @Test
    void theFormShowsTheLastThreeMessagesAndChangesNothing() {
        given.write("aurora", chat, UUID.randomUUID(), "Есть ли запись на завтра?");
        given.write("aurora", chat, UUID.randomUUID(), "И сколько это стоит?");
        var before = snapshot();

        var form = form();

        assertThat(form.customerName()).isEqualTo("Пётр Ильин");
        assertThat(form.centreName()).isEqualTo("Аврора Север");
        assertThat(form.latest())
                .extracting(Message::text)
                .containsExactly("Добрый день!", "Есть ли запись на завтра?", "И сколько это стоит?");
        assertThat(form.isAnswered()).isFalse();
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void anAnswerIsAMessageInTheNameOfTheAddress() {
        var answer = send(form().formId(), " Да,\r\nприезжайте. ", false);

        assertThat(answer).isInstanceOf(ReplyResult.Sent.class);
        assertThat(last().text()).isEqualTo("Да,\nприезжайте.");
        assertThat(last().from()).isEqualTo(new Author(Author.Kind.STAFF, ADDRESS));
    }

    @Test
    void theSameFormTwiceMakesOneMessage() {
        var form = form().formId();

        var first = send(form, "Да", false);
        var second = send(form, "Да", false);

        assertThat(first).isInstanceOf(ReplyResult.Sent.class);
        assertThat(second).isInstanceOf(ReplyResult.Repeated.class);
        assertThat(staffMessages()).hasSize(1);
    }

    @Test
    void theSameFormSentManyTimesAtOnceMakesOneMessage() throws InterruptedException {
        var form = form().formId();

        var answers = atOnce(Collections.nCopies(8, form));

        assertThat(answers).filteredOn(ReplyResult.Sent.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(ReplyResult.Repeated.class::isInstance).hasSize(7);
        assertThat(staffMessages()).hasSize(1);
    }

    @Test
    void ofManyAnswersAtOnceOneIsPostedAndTheOthersNeedAConfirmation() throws InterruptedException {
        var forms = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

        var answers = atOnce(forms);

        assertThat(answers).filteredOn(ReplyResult.Sent.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(ReplyResult.AlreadyAnswered.class::isInstance)
                .hasSize(3);
    }

    @Test
    void afterAnAnswerOfAnotherStaffMemberAConfirmationIsNeeded() {
        given.answer("aurora", chat, "Уже отвечаю");
        var form = form();

        var unconfirmed = send(form.formId(), "И я", false);
        var confirmed = send(form.formId(), "И я", true);

        assertThat(form.answers())
                .singleElement()
                .satisfies(message -> assertThat(message.from().name()).isEqualTo("Анна"));
        assertThat(unconfirmed).isInstanceOfSatisfying(ReplyResult.AlreadyAnswered.class, result -> assertThat(
                        result.form().answers())
                .extracting(Message::text)
                .containsExactly("Уже отвечаю"));
        assertThat(confirmed).isInstanceOf(ReplyResult.Sent.class);
        assertThat(staffMessages()).hasSize(2);
    }

    @Test
    void afterAnAnswerByTheSameLinkAConfirmationIsNeeded() {
        send(UUID.randomUUID(), "Да", false);

        var again = send(UUID.randomUUID(), "И ещё", false);

        assertThat(again).isInstanceOf(ReplyResult.AlreadyAnswered.class);
        assertThat(form().answers())
                .extracting(message -> message.from().name())
                .containsExactly(ADDRESS);
    }

    @Test
    void aSentFormWithAnotherTextIsANewAnswerToConfirm() {
        var form = UUID.randomUUID();
        send(form, "Да", false);

        assertThat(send(form, "Нет", true))
                .isInstanceOfSatisfying(ReplyResult.AlreadyAnswered.class, result -> assertThat(
                                send(result.form().formId(), "Нет", true))
                        .isInstanceOf(ReplyResult.Sent.class));
    }

    @Test
    void emptyAndTooLongAnswersAndZeroCharactersAreRefused() {
        for (var text : List.of("", " \r\n ", "a\0b", "я".repeat(4_001))) {
            assertThat(send(UUID.randomUUID(), text, false)).isInstanceOf(ReplyResult.Malformed.class);
        }
        assertThat(staffMessages()).isEmpty();
    }

    /// What came after the form was opened has to be read, too.
    @Test
    void aConfirmationIsAboutTheAnswersThatWereShown() {
        given.answer("aurora", chat, "Уже отвечаю");
        var seen = form().lastAnswer();
        given.answer("aurora", chat, "Ответила");

        var unseen = given.in("aurora", () -> replies.answer(token, UUID.randomUUID(), "И я", seen));
        var all = given.in("aurora", () -> replies.answer(token, UUID.randomUUID(), "И я", form().lastAnswer()));

        assertThat(unseen).isInstanceOf(ReplyResult.AlreadyAnswered.class);
        assertThat(all).isInstanceOf(ReplyResult.Sent.class);
    }

    private String issue() {
        return given.in("aurora", () -> links.issue(chat.id(), ADDRESS, chat.lastSeq()));
    }

    private ReplyForm form() {
        return ((ReplyView.Open) given.in("aurora", () -> replies.view(token))).form();
    }

    private ReplyResult send(UUID form, String text, boolean confirmed) {
        return given.in("aurora", () -> replies.answer(token, form, text, confirmed ? form().lastAnswer() : 0));
    }

    private List<ReplyResult> atOnce(List<UUID> forms) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(forms.size())) {
            var work = forms.stream()
                    .<Callable<ReplyResult>>map(form -> () -> send(form, "Да", false))
                    .toList();
            var answers = new ArrayList<ReplyResult>();
            threads.invokeAll(work).forEach(answer -> answers.add(answer.resultNow()));
            return answers;
        }
    }

    private List<Message> staffMessages() {
        return messages().stream()
                .filter(message -> message.from().kind() == Author.Kind.STAFF)
                .toList();
    }

    private Message last() {
        return messages().getLast();
    }

    private List<Message> messages() {
        return given.in(
                "aurora", () -> conversations.messages(chat.id(), MessageRange.after(0, MessageRange.MAX_LIMIT)));
    }

    private List<String> snapshot() {
        return database.call("aurora", sql -> sql.query("""
                        select message::text from message where conversation_id = :chat
                        union all select reply_link::text from reply_link
                                   where conversation_id = :chat and address = :address
                        order by 1""", String.class)
                .setParameter("chat", chat.id())
                .setParameter("address", ADDRESS)
                .getResultList());
    }
}
