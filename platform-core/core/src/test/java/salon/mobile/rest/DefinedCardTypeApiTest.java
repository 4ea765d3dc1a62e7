package salon.mobile.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.card.AnswerFormatter;
import salon.card.AnswerFormatter.AnswerView;
import salon.chat.Conversations;
import salon.chat.Conversations.PostResult;
import salon.chat.MessageRange;
import salon.chat.StaffPosts;
import salon.chat.Writer;
import salon.client.ApiResponse;
import salon.client.SalonClient;
import salon.definition.DefinitionInput;
import salon.definition.Definitions;
import salon.definition.Definitions.SaveResult;
import salon.mobile.TestDevice;

/// The documented example of a card type without code: published, sent, opened, submitted, withdrawn, still readable.
@QuarkusTest
class DefinedCardTypeApiTest {
    private static final String ID = "car-wash";
    private static final Locale RU = Locale.of("ru");
    private static final Map<String, Object> ANSWERS =
            Map.of("program", "full", "time", "10:30", "day", "2100-05-01", "phone", "+79160000001");

    @TestHTTPResource("/")
    URI platform;

    @Inject
    Given given;

    @Inject
    Definitions definitions;

    @Inject
    StaffPosts staff;

    @Inject
    Conversations conversations;

    @Inject
    AnswerFormatter lines;

    private SalonClient ivan;

    @BeforeEach
    void publish() throws IOException {
        ivan = TestDevice.api(platform, "aurora", "ivan");
        var source = Files.readString(Path.of("../../plugins/samples/yaml/car-wash.yaml"));
        var input = new DefinitionInput(source, ID, null, "Алексей", RU);
        assertThat(given.in("aurora", () -> definitions.publish(input))).isInstanceOf(SaveResult.Published.class);
    }

    @AfterEach
    void withdraw() {
        given.in("aurora", () -> definitions.withdraw(ID, "Алексей"));
        ivan.close();
    }

    @Test
    void aPublishedTypeIsListedAtOnceInItsTenantOnly() throws IOException, InterruptedException {
        assertThat(ivan.get("card-types").items())
                .filteredOn(type -> ID.equals(type.get("id")))
                .singleElement()
                .satisfies(type -> {
                    assertThat(type).containsEntry("title", "Мойка").containsEntry("takesRequests", true);
                    assertThat(Objects.requireNonNull(type.get("fields")).toString())
                            .contains("Комплексная мойка");
                });
        try (var vera = TestDevice.api(platform, "vega", "vera")) {
            assertThat(vera.get("card-types").items())
                    .extracting(type -> type.get("id"))
                    .doesNotContain(ID);
            assertThat(submit(vera, "main", UUID.randomUUID(), ANSWERS).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void itsCardOpensPrefilledAndBecomesARequest() throws IOException, InterruptedException {
        var card = sent(Map.of("program", "express", "time", "09:00"));

        var opened = ivan.get("cards/" + card);
        var id = UUID.randomUUID();
        var created = submit(ivan, "north", id, ANSWERS);

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body()).containsEntry("summary", "Экспресс-мойка в 09:00");
        assertThat(Objects.requireNonNull(opened.body().get("link")).toString())
                .contains("screen=car-wash")
                .contains("phone=+79161234567");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("summary")).isEqualTo("Комплексная мойка, 1 мая 2100\u202Fг. в 10:30");
        assertThat(submit(ivan, "north", id, ANSWERS).status()).isEqualTo(200);
    }

    @Test
    void whatIsMissingOrOverIsNamed() throws IOException, InterruptedException {
        var refused = submit(ivan, "north", UUID.randomUUID(), Map.of("day", "2020-01-01", "phone", "+79160000001"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Objects.requireNonNull(refused.body().get("problems")).toString())
                .contains("field=program")
                .contains("Этот день уже прошёл");
    }

    @Test
    void aWithdrawnTypeTakesNoRequestsAndOldOnesStayReadable() throws IOException, InterruptedException {
        var card = sent(Map.of("program", "express"));
        var id = UUID.randomUUID();
        submit(ivan, "north", id, ANSWERS);
        var chat = TestDevice.open(ivan, "north").id();

        given.in("aurora", () -> definitions.withdraw(ID, "Алексей"));

        assertThat(ivan.get("card-types").items())
                .extracting(type -> type.get("id"))
                .doesNotContain(ID);
        assertThat(ivan.get("cards/" + card).status()).isEqualTo(410);
        assertThat(submit(ivan, "north", UUID.randomUUID(), ANSWERS).status()).isBetween(400, 499);
        assertThat(post(Map.of())).isInstanceOf(StaffPosts.Outcome.CardRefused.class);
        assertThat(given.in("aurora", () -> conversations.messages(chat, MessageRange.last(50))))
                .anySatisfy(message -> assertThat(message.card()).isNotNull().satisfies(line -> assertThat(
                                line.title() + ": " + line.summary())
                        .isEqualTo("Мойка: Экспресс-мойка")));
        assertThat(ivan.get("requests").items())
                .filteredOn(request -> id.toString().equals(request.get("id")))
                .singleElement()
                .satisfies(request -> assertThat(request).containsEntry("title", "Мойка"));
        assertThat(given.in("aurora", () -> lines.of(ID, 1, ANSWERS, Map.of(), RU)))
                .extracting(AnswerView::label, AnswerView::value, AnswerView::before)
                .contains(tuple("Что сделать", "Комплексная мойка", null), tuple("Время", "10:30", null));
    }

    @Test
    void answersOfARemovedFieldStayReadable() {
        assertThat(given.in("aurora", () -> lines.of(ID, 1, Map.of("time", "10:30", "colour", "чёрный"), Map.of(), RU)))
                .extracting(AnswerView::label, AnswerView::value, AnswerView::before)
                .containsExactly(tuple("Время", "10:30", null), tuple("colour", "чёрный", null));
    }

    private static ApiResponse submit(SalonClient app, String centre, UUID id, Map<String, Object> answers)
            throws IOException, InterruptedException {
        return app.post("requests", Map.of("id", id.toString(), "type", ID, "centre", centre, "answers", answers));
    }

    private UUID sent(Map<String, Object> answers) throws IOException, InterruptedException {
        var posted = (PostResult.Posted) ((StaffPosts.Outcome.Done) post(answers)).result();
        return Objects.requireNonNull(posted.message().card()).id();
    }

    private StaffPosts.Outcome post(Map<String, Object> answers) throws IOException, InterruptedException {
        var chat = TestDevice.open(ivan, "north").id();
        var writer =
                new Writer.Staff("Анна", Set.of(given.centre("aurora", "north").id()));
        var card = new StaffPosts.Attachment(ID, answers);
        return given.in("aurora", () -> staff.post(writer, chat, UUID.randomUUID(), "", card));
    }
}
