package salon.mobile;

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
import salon.card.CardTypes;
import salon.chat.Posting;
import salon.chat.StaffPosts;
import salon.chat.Writer;
import salon.client.Answer;
import salon.client.SalonClient;
import salon.moody.MoodyCard;

/// A plugin that fails hurts its own card only.
@QuarkusTest
class BrokenCardTest {
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
        ivan = Phone.api(platform, "aurora", "ivan");
    }

    @AfterEach
    void mendAndSignOut() {
        MoodyCard.BROKEN.set(false);
        types.switchOn(MoodyCard.ID);
        ivan.close();
    }

    @Test
    void itsCardKeepsTitleAndSummaryAndOthersOpen() throws IOException, InterruptedException {
        var moody = sent(post(MoodyCard.ID));
        var note = sent(post(NoteCard.ID));
        MoodyCard.BROKEN.set(true);

        var broken = ivan.get("cards/" + moody);

        assertThat(broken.status()).isEqualTo(503);
        assertThat(broken.type()).isEqualTo("application/problem+json");
        assertThat(broken.text("detail")).contains("not available now", "Капризная", "окна");
        assertThat(ivan.get("cards/" + note).status()).isEqualTo(200);
    }

    @Test
    void itsRequestIsNotStoredAndCanBeSentAgain() throws IOException, InterruptedException {
        var id = UUID.randomUUID().toString();
        MoodyCard.BROKEN.set(true);

        var refused = submit(id);
        var stored = ivan.get("requests").items();
        MoodyCard.BROKEN.set(false);
        var accepted = submit(id);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(stored).noneMatch(request -> id.equals(request.get("id")));
        assertThat(accepted.status()).isEqualTo(201);
    }

    @Test
    void staffAreToldThatItIsNotAvailable() throws IOException, InterruptedException {
        MoodyCard.BROKEN.set(true);

        var outcome = post(MoodyCard.ID);

        assertThat(outcome)
                .isInstanceOfSatisfying(StaffPosts.Outcome.CardRefused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.code()).isEqualTo("unavailable")));
    }

    @Test
    void switchedOffItIsNotOfferedAndHealthSaysWhyUntilItIsSwitchedOn() throws IOException, InterruptedException {
        var card = sent(post(MoodyCard.ID));
        MoodyCard.BROKEN.set(true);
        for (var call = 0; call < 5; call++) {
            ivan.get("cards/" + card);
        }
        MoodyCard.BROKEN.set(false);

        assertThat(ivan.get("cards/" + card).status()).isEqualTo(503);
        assertThat(offered()).isFalse();
        assertThat(health()).contains("OFF (built in)", "5 times in a row in valid");

        types.switchOn(MoodyCard.ID);

        assertThat(ivan.get("cards/" + card).status()).isEqualTo(200);
        assertThat(offered()).isTrue();
        assertThat(health()).doesNotContain(MoodyCard.ID);
    }

    private boolean offered() throws IOException, InterruptedException {
        return ivan.get("card-types").items().stream().anyMatch(type -> MoodyCard.ID.equals(type.get("id")));
    }

    private String health() {
        var answer = RestAssured.get(platform.resolve("/q/health"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    private Answer submit(String id) throws IOException, InterruptedException {
        return ivan.post(
                "requests",
                Map.of("id", id, "type", MoodyCard.ID, "centre", "north", "answers", Map.of("note", "вечером")));
    }

    private StaffPosts.Outcome post(String type) throws IOException, InterruptedException {
        var chat = Phone.open(ivan, "north").id();
        var writer = new Writer.Colleague(
                "Анна", Set.of(given.centre("aurora", "north").id()));
        var card = new StaffPosts.Attachment(type, Map.of("note", "у окна"));
        return given.in("aurora", () -> staff.post(writer, chat, UUID.randomUUID(), "", card));
    }

    private static UUID sent(StaffPosts.Outcome outcome) {
        var posted = (Posting.Posted) ((StaffPosts.Outcome.Done) outcome).posting();
        return Objects.requireNonNull(posted.message().card()).id();
    }
}
