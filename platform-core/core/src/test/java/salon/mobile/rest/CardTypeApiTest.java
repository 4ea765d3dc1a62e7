package salon.mobile.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.chat.Conversations.PostResult;
import salon.chat.StaffPosts;
import salon.chat.Writer;
import salon.client.ApiResponse;
import salon.client.SalonClient;
import salon.mobile.TestDevice;
import salon.plugin.CardTypeSwitches;
import salon.request.RequestTypes;
import salon.request.RequestTypes.RequestType;
import salon.tyres.TyreCard;

/// What the app sees of card types that are switched off.
@QuarkusTest
class CardTypeApiTest {
    private static final UUID ALEX = UUID.randomUUID();

    @TestHTTPResource("/")
    URI platform;

    @Inject
    Given given;

    @Inject
    StaffPosts staff;

    @Inject
    CardTypeSwitches switches;

    @Inject
    RequestTypes requestTypes;

    private SalonClient ivan;

    @BeforeEach
    void signIn() {
        ivan = TestDevice.api(platform, "aurora", "ivan");
    }

    @AfterEach
    void switchOnAndSignOut() {
        turn(true);
        turn(TyreCard.ID, true);
        turnAt("south", true);
        ivan.close();
    }

    @Test
    void theListCanBeLimitedToOneCentre() throws IOException, InterruptedException {
        turnAt("south", false);

        assertThat(offered("card-types?centre=north")).isTrue();
        assertThat(offered("card-types?centre=south")).isFalse();
        assertThat(offered("card-types")).isTrue();
        assertThat(ivan.get("card-types").items())
                .filteredOn(type -> NoteCard.ID.equals(type.get("id")))
                .extracting(type -> type.get("centres"))
                .containsExactly(List.of("north"));
        assertThat(ivan.get("card-types?centre=main").status()).isEqualTo(404);

        turn(false);

        assertThat(offered("card-types")).isFalse();
        try (var vera = TestDevice.api(platform, "vega", "vera")) {
            assertThat(vera.get("card-types").items()).anyMatch(type -> NoteCard.ID.equals(type.get("id")));
        }
    }

    @Test
    void aRequestOfATypeThatIsOffIsRefused() throws IOException, InterruptedException {
        turnAt("south", false);

        assertThat(submit("south", null).status()).isEqualTo(404);
        assertThat(submit("north", null).status()).isEqualTo(201);
    }

    @Test
    void aCardThatWasSentBeforeIsUnavailableUntilItsTypeIsOnAgain() throws IOException, InterruptedException {
        var chat = TestDevice.open(ivan, "north").id();
        var card = send(chat);
        turn(false);

        var opened = ivan.get("cards/" + card);
        var submitted = submit("north", card);
        var history = ivan.get("conversations/" + chat + "/messages?limit=1");

        assertThat(opened.status()).isEqualTo(503);
        assertThat(opened.text("detail")).contains("у окна");
        assertThat(submitted.status()).isEqualTo(503);
        assertThat(history.items())
                .singleElement()
                .satisfies(message ->
                        assertThat(message).extracting("card").asString().contains("у окна"));

        turn(true);

        assertThat(ivan.get("cards/" + card).status()).isEqualTo(200);
        assertThat(submit("north", card).status()).isEqualTo(201);
    }

    @Test
    void aTypeWithRequestsStaysReachableForStaff() throws IOException, InterruptedException {
        assertThat(submit("north", null).status()).isEqualTo(201);

        turn(false);
        turn(TyreCard.ID, false);

        assertThat(listed("aurora", "north", NoteCard.ID)).isTrue();
        assertThat(listed("aurora", "south", TyreCard.ID))
                .as("it has no requests")
                .isFalse();
        assertThat(listed("vega", "main", NoteCard.ID)).isTrue();
    }

    private boolean listed(String tenant, String centre, String type) {
        var id = given.centre(tenant, centre).id();
        return given.in(tenant, () -> requestTypes.at(id, Locale.ENGLISH)).stream()
                .map(RequestType::id)
                .anyMatch(type::equals);
    }

    private void turn(boolean on) {
        turn(NoteCard.ID, on);
    }

    private void turn(String type, boolean on) {
        given.in("aurora", () -> switches.switchForTenant(type, on, ALEX));
    }

    private void turnAt(String centre, boolean on) {
        var id = given.centre("aurora", centre).id();
        given.in("aurora", () -> switches.switchForCentre(NoteCard.ID, id, on, ALEX));
    }

    private boolean offered(String path) throws IOException, InterruptedException {
        return ivan.get(path).items().stream().anyMatch(type -> NoteCard.ID.equals(type.get("id")));
    }

    private ApiResponse submit(String centre, @Nullable UUID card) throws IOException, InterruptedException {
        var form = new HashMap<String, Object>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "type",
                NoteCard.ID,
                "centre",
                centre,
                "answers",
                Map.of("note", "вечером", "phone", "+79161234567")));
        if (card != null) {
            form.put("card", card.toString());
        }
        return ivan.post("requests", form);
    }

    private UUID send(UUID chat) {
        var writer =
                new Writer.Staff("Анна", Set.of(given.centre("aurora", "north").id()));
        var card = new StaffPosts.Attachment(NoteCard.ID, Map.of("note", "у окна"));
        var outcome = given.in("aurora", () -> staff.post(writer, chat, UUID.randomUUID(), "", card));
        var posted = (PostResult.Posted) ((StaffPosts.Outcome.Done) outcome).result();
        return Objects.requireNonNull(posted.message().card()).id();
    }
}
