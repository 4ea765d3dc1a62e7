package salon.mobile.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.breakable.BreakableCard;
import salon.chat.Conversations.PostResult;
import salon.chat.StaffPosts;
import salon.chat.Writer;
import salon.client.ApiResponse;
import salon.client.SalonClient;
import salon.mobile.TestDevice;
import salon.plugin.CardTypes;

/// A plugin that fails affects its own cards only.
@QuarkusTest
class BrokenPluginApiTest {
    @TestHTTPResource("/")
    URI platform;

    @Inject
    Given given;

    @Inject
    StaffPosts staff;

    @Inject
    CardTypes types;

    private SalonClient ivan;

    @BeforeEach
    void signIn() {
        ivan = TestDevice.api(platform, "aurora", "ivan");
    }

    @AfterEach
    void repairAndSignOut() {
        BreakableCard.BROKEN.set(false);
        types.switchOn(BreakableCard.ID);
        ivan.close();
    }

    @Test
    void itsCardKeepsTitleAndSummaryAndOthersOpen() throws IOException, InterruptedException {
        var moody = sent(post(BreakableCard.ID));
        var note = sent(post(NoteCard.ID));
        BreakableCard.BROKEN.set(true);

        var broken = ivan.get("cards/" + moody);

        assertThat(broken.status()).isEqualTo(503);
        assertThat(broken.type()).isEqualTo("application/problem+json");
        assertThat(broken.text("detail")).contains("not available now", "Капризная", "окна");
        assertThat(ivan.get("cards/" + note).status()).isEqualTo(200);
    }

    @Test
    void itsRequestIsNotStoredAndCanBeSentAgain() throws IOException, InterruptedException {
        var id = UUID.randomUUID().toString();
        BreakableCard.BROKEN.set(true);

        var refused = submit(id);
        var stored = ivan.get("requests").items();
        BreakableCard.BROKEN.set(false);
        var accepted = submit(id);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(stored).noneMatch(request -> id.equals(request.get("id")));
        assertThat(accepted.status()).isEqualTo(201);
    }

    @Test
    void staffAreToldThatItIsNotAvailable() throws IOException, InterruptedException {
        BreakableCard.BROKEN.set(true);

        var outcome = post(BreakableCard.ID);

        assertThat(outcome)
                .isInstanceOfSatisfying(StaffPosts.Outcome.CardRefused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.code()).isEqualTo("unavailable")));
    }

    @Test
    void switchedOffItIsNotOfferedAndHealthSaysWhyUntilItIsSwitchedOn() throws IOException, InterruptedException {
        var card = sent(post(BreakableCard.ID));
        BreakableCard.BROKEN.set(true);
        for (var call = 0; call < 5; call++) {
            ivan.get("cards/" + card);
        }
        BreakableCard.BROKEN.set(false);

        assertThat(ivan.get("cards/" + card).status()).isEqualTo(503);
        assertThat(offered()).isFalse();
        assertThat(health()).contains("OFF (built in)", "5 times in a row in valid");

        types.switchOn(BreakableCard.ID);

        assertThat(ivan.get("cards/" + card).status()).isEqualTo(200);
        assertThat(offered()).isTrue();
        assertThat(health()).doesNotContain(BreakableCard.ID);
    }

    private boolean offered() throws IOException, InterruptedException {
        return ivan.get("card-types").items().stream().anyMatch(type -> BreakableCard.ID.equals(type.get("id")));
    }

    private String health() {
        var answer = RestAssured.get(platform.resolve("/q/health"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    private ApiResponse submit(String id) throws IOException, InterruptedException {
        return ivan.post(
                "requests",
                Map.of("id", id, "type", BreakableCard.ID, "centre", "north", "answers", Map.of("note", "вечером")));
    }

    private StaffPosts.Outcome post(String type) throws IOException, InterruptedException {
        var chat = TestDevice.open(ivan, "north").id();
        var writer =
                new Writer.Staff("Анна", Set.of(given.centre("aurora", "north").id()));
        var card = new StaffPosts.Attachment(type, Map.of("note", "у окна"));
        return given.in("aurora", () -> staff.post(writer, chat, UUID.randomUUID(), "", card));
    }

    private static UUID sent(StaffPosts.Outcome outcome) {
        var posted = (PostResult.Posted) ((StaffPosts.Outcome.Done) outcome).result();
        return Objects.requireNonNull(posted.message().card()).id();
    }
}
