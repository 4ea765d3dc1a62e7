package salon.mobile.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.Given;
import salon.NoteCard;
import salon.chat.Conversations;
import salon.chat.Conversations.PostResult;
import salon.chat.StaffPosts;
import salon.chat.Writer;
import salon.client.SalonClient;
import salon.mobile.TestDevice;
import salon.request.CustomerNotice;
import salon.request.Request;
import salon.request.RequestAction;
import salon.request.RequestChange;
import salon.request.RequestFixtures;

/// REST v1: conversations, messages, cards, requests, the profile and devices.
@QuarkusTest
class ApiTest {
    @TestHTTPResource("/")
    URI platform;

    @Inject
    Given given;

    @Inject
    Conversations conversations;

    @Inject
    StaffPosts staff;

    @Inject
    RequestFixtures requests;

    private SalonClient ivan;

    @BeforeEach
    void signIn() {
        ivan = TestDevice.api(platform, "aurora", "ivan");
    }

    @AfterEach
    void signOut() {
        ivan.close();
    }

    @Test
    void centresAreListed() throws IOException, InterruptedException {
        var centres = ivan.get("centres").items();

        assertThat(centres).extracting(centre -> centre.get("slug")).containsExactlyInAnyOrder("north", "south");
        assertThat(centres).allSatisfy(centre -> assertThat(centre)
                .containsOnlyKeys(
                        "id",
                        "slug",
                        "name",
                        "address",
                        "phone",
                        "phones",
                        "openingHours",
                        "specialDays",
                        "open",
                        "opens",
                        "closes",
                        "geo"));
        assertThat(centres).allSatisfy(centre -> {
            var isOpen = Boolean.TRUE.equals(centre.get("open"));
            assertThat(centre.get(isOpen ? "opens" : "closes")).isNull();
            assertThat(OffsetDateTime.parse(String.valueOf(centre.get(isOpen ? "closes" : "opens"))))
                    .isAfter(OffsetDateTime.now());
        });
    }

    @Test
    void openingAConversationTwiceGivesTheSame() throws IOException, InterruptedException {
        var first = ivan.post("conversations", Map.of("centre", "north"));
        var again = ivan.post("conversations", Map.of("centre", "north"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(first.body()).containsOnlyKeys("id", "centre", "lastSeq", "unread", "seenUpTo", "deleted", "last");
        assertThat(ivan.get("conversations").items())
                .extracting(chat -> chat.get("id"))
                .contains(first.text("id"));
    }

    @Test
    void messagesArePagedBothWays() throws IOException, InterruptedException {
        var chat = TestDevice.open(ivan, "north");
        var path = "conversations/" + chat.id() + "/messages";
        for (var text : List.of("раз", "два", "три")) {
            ivan.post(path, Map.of("id", UUID.randomUUID().toString(), "text", text));
        }

        assertThat(texts(path + "?limit=2")).containsExactly("два", "три");
        assertThat(texts(path + "?after=" + chat.lastSeq() + "&limit=2")).containsExactly("раз", "два");
        assertThat(texts(path + "?before=" + (chat.lastSeq() + 3) + "&limit=1")).containsExactly("два");
    }

    @Test
    void aRepeatedPostGetsTheSameAck() throws IOException, InterruptedException {
        var path = "conversations/" + TestDevice.open(ivan, "north").id() + "/messages";
        var body = Map.of("id", UUID.randomUUID().toString(), "text", "дважды");

        var first = ivan.post(path, body);
        var again = ivan.post(path, body);

        assertThat(first.body()).containsOnlyKeys("id", "conversation", "seq", "at");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void seenEmptiesTheCount() throws IOException, InterruptedException {
        var id = TestDevice.open(ivan, "north").id();
        given.answer("aurora", given.in("aurora", () -> conversations.find(id).orElseThrow()), "Ответ");
        var before = ivan.post("conversations", Map.of("centre", "north"));

        var seen = ivan.post("conversations/" + id + "/seen", Map.of("upTo", before.number("lastSeq")));

        var after = ivan.post("conversations", Map.of("centre", "north"));
        assertThat(seen.status()).isEqualTo(204);
        assertThat(before.number("unread")).isPositive();
        assertThat(after.number("unread")).isZero();
        assertThat(after.number("seenUpTo")).isEqualTo(before.number("lastSeq"));
    }

    @Test
    void aDeletedConversationCanBeRestored() throws IOException, InterruptedException {
        var id = TestDevice.open(ivan, "south").id();

        assertThat(ivan.delete("conversations/" + id).status()).isEqualTo(204);
        assertThat(deleted(id)).isTrue();
        assertThat(ivan.post("conversations/" + id + "/restore", Map.of()).status())
                .isEqualTo(204);
        assertThat(deleted(id)).isFalse();
    }

    @Test
    void aCardOpensPrefilledAndBecomesARequest() throws IOException, InterruptedException {
        var card = card();

        var opened = ivan.get("cards/" + card);
        var id = UUID.randomUUID().toString();
        var form = Map.of(
                "id",
                id,
                "type",
                NoteCard.ID,
                "centre",
                "north",
                "card",
                card.toString(),
                "answers",
                Map.of("note", "вечером", "phone", "+79160000001"));
        var created = ivan.post("requests", form);
        var repeated = ivan.post("requests", form);

        assertThat(opened.body())
                .containsOnlyKeys(
                        "id",
                        "type",
                        "version",
                        "title",
                        "summary",
                        "centre",
                        "link",
                        "answers",
                        "sources",
                        "warnings");
        assertThat(opened.body().get("answers"))
                .isInstanceOfSatisfying(
                        Map.class, answers -> assertThat(answers.get("note")).isEqualTo("с креслом"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body())
                .containsOnlyKeys("id", "type", "title", "summary", "state", "createdAt", "centre")
                .containsEntry("state", "new");
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(created.body());
        assertThat(ivan.get("requests").items())
                .extracting(request -> request.get("id"))
                .contains(id);
    }

    @Test
    void aRequestShowsItsStateAndTheReply() throws IOException, InterruptedException {
        var id = UUID.randomUUID();
        var answers = Map.of("phone", "+79160000001");
        ivan.post("requests", Map.of("id", id.toString(), "type", NoteCard.ID, "centre", "north", "answers", answers));
        var day = LocalDate.now().plusDays(40);

        requests.change(
                "aurora",
                new RequestChange(
                        UUID.randomUUID(),
                        id,
                        0,
                        requests.anna(),
                        new RequestAction.Move(Request.State.CONFIRMED),
                        new CustomerNotice("Приезжайте", day, LocalTime.of(9, 0))));

        var listed = ivan.get("requests").items().stream()
                .filter(request -> id.toString().equals(request.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(listed)
                .containsEntry("state", "confirmed")
                .containsEntry(
                        "reply",
                        Map.of("text", "Приезжайте", "day", day.toString(), "time", "09:00", "appointed", true))
                .containsKey("changedAt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | en", "de, en;q=0.5 | en", "ru-RU | ru", "de | ru"})
    void cardTypesComeInTheRequestedLanguage(String asked, String spoken) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(TestDevice.root(platform) + "/t/aurora/api/v1/card-types"))
                .header("Authorization", "Bearer " + TestDevice.token("aurora", "ivan"))
                .header("Accept-Language", asked)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString()).body();

            var title = ResourceBundle.getBundle("salon.messages", Locale.of(spoken))
                    .getString("title");
            assertThat(answer).contains("\"id\":\"" + NoteCard.ID + "\"").contains("\"title\":\"" + title + "\"");
        }
    }

    @Test
    void theProfileCanBeChanged() throws IOException, InterruptedException {
        var olga = TestDevice.api(platform, "aurora", "olga");

        var changed = olga.put(
                "me",
                Map.of("name", " Ольга ", "email", "o@mail.example", "phone", "8 (916) 123-45-67", "locale", "en"));

        assertThat(changed.body()).containsEntry("name", "Ольга").containsEntry("phone", "+79161234567");
        assertThat(olga.get("me").body()).isEqualTo(changed.body());
        olga.put("me", Map.of("name", "Ольга Смирнова", "email", "olga@aurora.example", "phone", "", "locale", "ru"));
        olga.close();
    }

    @Test
    void whatNobodySeesIsNotInTheProfile() throws IOException, InterruptedException {
        try (var olga = TestDevice.api(platform, "aurora", "olga")) {
            var invisible = olga.put(
                    "me",
                    Map.of(
                            "name",
                            "\u200B",
                            "email",
                            "olga@aurora.example\u200B",
                            "phone",
                            "+79167654321",
                            "locale",
                            "ru"));
            var turned = olga.put(
                    "me",
                    Map.of(
                            "name",
                            "Ольга\u202E Смирнова",
                            "email",
                            "olga@aurora.example\u200B",
                            "phone",
                            "+7\uFE0D 916 765-43-21",
                            "locale",
                            "ru"));

            assertThat(invisible.status()).isEqualTo(422);
            assertThat(invisible.objects("problems"))
                    .extracting(problem -> problem.get("field") + " " + problem.get("code"))
                    .containsExactly("name required");
            assertThat(turned.body())
                    .containsEntry("name", "Ольга Смирнова")
                    .containsEntry("email", "olga@aurora.example")
                    .containsEntry("phone", "+79167654321");
            olga.put(
                    "me",
                    Map.of("name", "Ольга Смирнова", "email", "olga@aurora.example", "phone", "", "locale", "ru"));
        }
    }

    @Test
    void aNameThatTurnsTheTextTurnsNoLineAboutADeletedChat() throws IOException, InterruptedException {
        try (var olga = TestDevice.api(platform, "aurora", "olga")) {
            olga.put(
                    "me",
                    Map.of(
                            "name",
                            "Ольга\u202E Смирнова",
                            "email",
                            "olga@aurora.example",
                            "phone",
                            "+79167654321",
                            "locale",
                            "ru"));
            var chat = TestDevice.open(olga, "south");
            var path = "conversations/" + chat.id();

            olga.delete(path);
            olga.post(path + "/restore", Map.of());

            var lines = olga.get(path + "/messages?after=" + chat.lastSeq()).items().stream()
                    .map(message -> message.get("text"))
                    .toList();
            assertThat(lines)
                    .containsExactly(
                            "Пользователь \u2068Ольга Смирнова\u2069 удалил чат",
                            "Пользователь \u2068Ольга Смирнова\u2069 восстановил чат");
            olga.put(
                    "me",
                    Map.of("name", "Ольга Смирнова", "email", "olga@aurora.example", "phone", "", "locale", "ru"));
        }
    }

    @Test
    void aDeviceIsRegisteredAndRemoved() throws IOException, InterruptedException {
        var device = "devices/fcm:" + UUID.randomUUID();

        assertThat(ivan.put(device, Map.of("platform", "android", "locale", "ru"))
                        .status())
                .isEqualTo(204);
        assertThat(ivan.delete(device).status()).isEqualTo(204);
    }

    private UUID card() throws IOException, InterruptedException {
        var chat = TestDevice.open(ivan, "north").id();
        var north = given.centre("aurora", "north").id();
        var done = (StaffPosts.Outcome.Done) given.in(
                "aurora",
                () -> staff.post(
                        new Writer.Staff("Анна", Set.of(north)),
                        chat,
                        UUID.randomUUID(),
                        "",
                        new StaffPosts.Attachment(NoteCard.ID, Map.of("note", "с креслом"))));
        return Objects.requireNonNull(
                        ((PostResult.Posted) done.result()).message().card())
                .id();
    }

    private boolean deleted(UUID id) throws IOException, InterruptedException {
        return ivan.get("conversations").items().stream()
                .anyMatch(chat -> id.toString().equals(chat.get("id")) && Boolean.TRUE.equals(chat.get("deleted")));
    }

    private List<Object> texts(String path) throws IOException, InterruptedException {
        return ivan.get(path).items().stream()
                .map(message -> Objects.requireNonNull(message.get("text")))
                .toList();
    }
}
