package salon.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.card.Cards;
import salon.card.Cards.OpenResult;
import salon.centre.Centres;
import salon.chat.Author;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.Conversations.PostResult;
import salon.chat.MessageRange;
import salon.chat.NewMessage;
import salon.chat.StaffPosts;
import salon.chat.Writer;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.plugin.LeafletCard;
import salon.request.Requests.RequestForm;
import salon.request.Requests.SubmitResult;

/// A card from staff to the customer and back as a request.
@QuarkusTest
class RequestsTest {
    @Inject
    Given given;

    @Inject
    StaffPosts staff;

    @Inject
    Cards cards;

    @Inject
    Requests requests;

    @Inject
    Conversations conversations;

    @Inject
    Customers customers;

    @Inject
    Centres centres;

    @Test
    void aCardOpensWithTheValuesOfStaffAndOfTheProfile() {
        var chat = given.chatOf("aurora", "north");
        var card = send(chat, Map.of("note", "с детским креслом"));

        var opened = (OpenResult.Opened) given.in(
                "aurora", () -> cards.open(cards.find(card, customer(chat)).orElseThrow()));

        assertThat(opened.prefilled().answers())
                .containsEntry("note", "с детским креслом")
                .containsEntry("phone", "+79161234567");
        assertThat(opened.prefilled().sources()).containsEntry("note", "staff").containsEntry("phone", "profile");
        assertThat(opened.screen()).isEqualTo(NoteCard.ID);
    }

    @Test
    void aRefusedCardPostsNothing() {
        var chat = given.chatOf("aurora", "north");

        var outcome = post(chat, Map.of("phone", "двадцать"));

        assertThat(outcome).isInstanceOf(StaffPosts.Outcome.CardRefused.class);
        assertThat(given.in(
                        "aurora",
                        () -> conversations.find(chat.id()).orElseThrow().lastSeq()))
                .isEqualTo(chat.lastSeq());
    }

    @Test
    void aRequestIsListedAndPostedIntoTheChat() {
        var chat = given.chatOf("aurora", "north");
        var card = send(chat, Map.of());
        var form = form(card, Map.of("note", "вечером", "phone", "+79160000000"));

        var accepted = (SubmitResult.Accepted) given.in("aurora", () -> requests.submit(customer(chat), form));

        var listed = given.in("aurora", () -> requests.ofCustomer(chat.customer()));
        assertThat(listed)
                .extracting(Request::id)
                .containsExactly(accepted.request().id());
        assertThat(given.in("aurora", () -> conversations.messages(chat.id(), MessageRange.last(1))))
                .extracting(message -> message.from().kind())
                .containsExactly(Author.Kind.SYSTEM);
    }

    @Test
    void aRequestWhoseIdAMessageHasGetsItsLineToo() {
        var chat = given.chatOf("aurora", "north");
        var form = form(null, Map.of("note", "вечером", "phone", "+79160000000"));
        given.in(
                "aurora",
                () -> conversations.post(new NewMessage(
                        chat.id(), form.id(), new Writer.Customer(chat.customer(), "Пётр"), "Здравствуйте")));

        var accepted = given.in("aurora", () -> requests.submit(customer(chat), form));

        assertThat(accepted).isInstanceOf(SubmitResult.Accepted.class);
        assertThat(given.in("aurora", () -> conversations.messages(chat.id(), MessageRange.last(2))))
                .extracting(message -> message.from().kind())
                .containsExactly(Author.Kind.CUSTOMER, Author.Kind.SYSTEM);
    }

    @Test
    void theSameFormTwiceMakesOneRequest() {
        var chat = given.chatOf("aurora", "north");
        var form = form(null, Map.of("phone", "+7 916 000-00-00"));

        given.in("aurora", () -> requests.submit(customer(chat), form));
        var again = given.in("aurora", () -> requests.submit(customer(chat), form));
        var other = given.in(
                "aurora",
                () -> requests.submit(
                        customer(chat),
                        new RequestForm(form.id(), NoteCard.ID, "north", null, Map.of("phone", "+79990000000"))));

        assertThat(again).isInstanceOf(SubmitResult.Repeated.class);
        assertThat(other).isInstanceOf(SubmitResult.Conflict.class);
        assertThat(given.in("aurora", () -> requests.ofCustomer(chat.customer())))
                .hasSize(1);
    }

    @Test
    void missingAnswersAreReportedByField() {
        var chat = given.chatOf("aurora", "north");

        var refused =
                (SubmitResult.Refused) given.in("aurora", () -> requests.submit(customer(chat), form(null, Map.of())));

        assertThat(refused.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("phone required");
    }

    @Test
    void aTypeThatTakesNoRequestsIsUnknown() {
        var chat = given.chatOf("aurora", "north");
        var form = new RequestForm(UUID.randomUUID(), LeafletCard.ID, "north", null, Map.of());

        var outcome = given.in("aurora", () -> requests.submit(customer(chat), form));

        assertThat(outcome).isEqualTo(new SubmitResult.Unknown("type"));
    }

    @Test
    void aCardOfAnotherCustomerIsUnknown() {
        var card = send(given.chatOf("aurora", "north"), Map.of());
        var stranger = given.chatOf("aurora", "north");

        var outcome = given.in(
                "aurora", () -> requests.submit(customer(stranger), form(card, Map.of("phone", "+79160000000"))));

        assertThat(outcome).isEqualTo(new SubmitResult.Unknown("card"));
        assertThat(given.in("aurora", () -> cards.find(card, customer(stranger))))
                .isEmpty();
    }

    private UUID send(Conversation chat, Map<String, Object> answers) {
        var done = (StaffPosts.Outcome.Done) post(chat, answers);
        var message = ((PostResult.Posted) done.result()).message();
        return Objects.requireNonNull(message.card()).id();
    }

    private StaffPosts.Outcome post(Conversation chat, Map<String, Object> answers) {
        var anna = new Writer.Staff("Анна Орлова", Set.of(chat.centre()));
        return given.in(
                "aurora",
                () -> staff.post(
                        anna, chat.id(), UUID.randomUUID(), "", new StaffPosts.Attachment(NoteCard.ID, answers)));
    }

    private static RequestForm form(@Nullable UUID card, Map<String, Object> answers) {
        return new RequestForm(UUID.randomUUID(), NoteCard.ID, "north", card, answers);
    }

    private Customer customer(Conversation chat) {
        return given.in("aurora", () -> customers.byId(chat.customer()).orElseThrow());
    }
}
