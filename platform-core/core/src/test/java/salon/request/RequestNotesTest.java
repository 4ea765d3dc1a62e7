package salon.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.chat.Conversations;
import salon.request.RequestNotes.AddResult;

@QuarkusTest
class RequestNotesTest {
    @Inject
    Given given;

    @Inject
    RequestFixtures fixtures;

    @Inject
    RequestNotes notes;

    @Inject
    Conversations conversations;

    @Test
    void aNoteIsAddedOnceWithItsAuthorAndNotPostedToTheCustomer() {
        var customer = given.customer("aurora");
        var request = fixtures.of("aurora", customer, "north", "шины");
        var id = UUID.randomUUID();

        given.in("aurora", () -> notes.add(id, request.id(), fixtures.anna(), "Звонил, не отвечает"));
        var again = given.in("aurora", () -> notes.add(id, request.id(), fixtures.anna(), "Звонил, не отвечает"));
        var other = given.in("aurora", () -> notes.add(id, request.id(), fixtures.anna(), "Ответил"));

        assertThat(again).isInstanceOf(AddResult.Added.class);
        assertThat(other).isInstanceOf(AddResult.Conflict.class);
        assertThat(given.in("aurora", () -> notes.of(request.id())))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.text()).isEqualTo("Звонил, не отвечает");
                    assertThat(note.by().name()).isEqualTo("Анна Орлова");
                });
        assertThat(given.in("aurora", () -> conversations.ofCustomer(customer.id())))
                .isEmpty();
    }

    @Test
    void anEmptyOrUnstorableNoteIsRefused() {
        var request = fixtures.of("aurora", "north", "шины");

        for (var text : new String[] {" \n", "а".repeat(4_001), "a\0b"}) {
            assertThat(given.in("aurora", () -> notes.add(UUID.randomUUID(), request.id(), fixtures.anna(), text)))
                    .isInstanceOf(AddResult.Invalid.class);
        }
        assertThat(given.in("aurora", () -> notes.of(request.id()))).isEmpty();
    }

    @Test
    void staffOfOtherCentresAndTenantsCanNotAddNotes() {
        var south = fixtures.of("aurora", "south", "шины");

        assertThat(given.in("aurora", () -> notes.add(UUID.randomUUID(), south.id(), fixtures.anna(), "Чужая")))
                .isInstanceOf(AddResult.Unknown.class);
        assertThat(given.in("vega", () -> notes.add(UUID.randomUUID(), south.id(), fixtures.viktorOfVega(), "Чужая")))
                .isInstanceOf(AddResult.Unknown.class);
    }
}
