package salon.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.chat.Author;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.Message;
import salon.chat.MessageRange;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.request.Request.State;

/// The messages that the customer reads in the chat.
@QuarkusTest
class CustomerNotifierTest {
    private static final RequestAction CONFIRM = new RequestAction.Move(State.CONFIRMED);

    @Inject
    Given given;

    @Inject
    RequestFixtures fixtures;

    @Inject
    Conversations conversations;

    @Inject
    Customers customers;

    @Test
    void postsTheNewStateIntoTheChatAndLeavesAQuestionUnanswered() {
        var chat = given.chatOf("aurora", "north");
        var request = fixtures.of("aurora", customer(chat.customer()), "north", "шины");
        var before = find(chat.customer(), "north");

        fixtures.changed(request, fixtures.anna(), CONFIRM, new CustomerNotice("Ждём вас!", null, null));

        var after = find(chat.customer(), "north");
        var notice = messages(after).getLast();
        assertThat(notice.text()).isEqualTo("Заявка «Заметка»: подтверждена\nЖдём вас!");
        assertThat(notice.from()).isEqualTo(new Author(Author.Kind.AUTO, "Аврора Север"));
        assertThat(after.unanswered()).isTrue();
        assertThat(after.unread()).isEqualTo(before.unread() + 1);
    }

    @Test
    void startsAChatWithoutAGreetingWhenThereIsNone() {
        var customer = given.customer("aurora");
        var request = fixtures.of("aurora", customer, "north", "шины");

        fixtures.changed(request, fixtures.anna(), new RequestAction.Move(State.DECLINED), CustomerNotice.NONE);

        assertThat(messages(find(customer.id(), "north")))
                .extracting(Message::text)
                .containsExactly("Заявка «Заметка»: отклонена");
        given.in("aurora", () -> conversations.open(customer, given.centre("aurora", "north")));
        assertThat(messages(find(customer.id(), "north"))).hasSize(1);
    }

    @Test
    void makesAnAppointmentInTheCustomersLanguage() {
        var customer = given.customer("aurora");
        given.in(
                "aurora", () -> customers.change(customer.id(), customer.name(), customer.email(), "", Locale.ENGLISH));
        var request = fixtures.of("aurora", customer(customer.id()), "north", "tyres");
        var friday = LocalDate.now().plusMonths(2);

        fixtures.changed(request, fixtures.anna(), CONFIRM, new CustomerNotice("", friday, LocalTime.of(9, 5)));

        var text = messages(find(customer.id(), "north")).getLast().text();
        assertThat(text).startsWith("Request “Note”: confirmed\nAppointment: ").endsWith(friday.getYear() + ", 09:05");
    }

    @Test
    void restoresAChatThatTheCustomerHasDeleted() {
        var chat = given.chatOf("aurora", "north");
        var request = fixtures.of("aurora", customer(chat.customer()), "north", "шины");
        given.in("aurora", () -> conversations.delete(chat.id(), customer(chat.customer())));

        fixtures.changed(request, fixtures.anna(), CONFIRM, CustomerNotice.NONE);

        var after = find(chat.customer(), "north");
        assertThat(after.deleted()).isFalse();
        assertThat(after.unread()).isEqualTo(1);
    }

    @Test
    void aChangeOfAssigneeIsNotPosted() {
        var customer = given.customer("aurora");
        var taken = fixtures.changed(
                fixtures.of("aurora", customer, "north", "шины"),
                fixtures.anna(),
                new RequestAction.Take(),
                CustomerNotice.NONE);

        var takenOver = fixtures.changed(taken, fixtures.boris(), new RequestAction.Take(), CustomerNotice.NONE);
        fixtures.changed(takenOver, fixtures.boris(), new RequestAction.GiveBack(), CustomerNotice.NONE);

        assertThat(messages(find(customer.id(), "north")))
                .extracting(Message::text)
                .containsExactly("Заявка «Заметка»: в работе");
    }

    @Test
    void aNoticeIsPostedWithoutAChangeOfState() {
        var customer = given.customer("aurora");
        var request = fixtures.of("aurora", customer, "north", "шины");

        fixtures.changed(
                request, fixtures.anna(), new RequestAction.Tell(), new CustomerNotice("Уточняем наличие", null, null));

        assertThat(messages(find(customer.id(), "north")))
                .extracting(Message::text)
                .containsExactly("Заявка «Заметка»: получена\nУточняем наличие");
    }

    private Customer customer(UUID id) {
        return given.in("aurora", () -> customers.byId(id).orElseThrow());
    }

    private Conversation find(UUID customer, String centre) {
        return given.in("aurora", () -> conversations
                .between(customer, given.centre("aurora", centre).id())
                .orElseThrow());
    }

    private List<Message> messages(Conversation chat) {
        return given.in("aurora", () -> conversations.messages(chat.id(), MessageRange.last(20)));
    }
}
