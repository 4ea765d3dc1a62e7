package salon.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.chat.Conversations;
import salon.request.RequestNotes.Noting;

@QuarkusTest
class RequestNotesTest {
    @Inject
    Given given;

    @Inject
    RequestFixtures one;

    @Inject
    RequestNotes notes;

    @Inject
    Conversations conversations;

    @Test
    void aNoteIsAddedOnceWithItsAuthorAndTheCustomerHearsNothing() {
        var customer = given.customer("aurora");
        var request = one.of("aurora", customer, "north", "шины");
        var id = UUID.randomUUID();

        given.in("aurora", () -> notes.add(id, request.id(), one.anna(), "Звонил, не отвечает"));
        var again = given.in("aurora", () -> notes.add(id, request.id(), one.anna(), "Звонил, не отвечает"));
        var other = given.in("aurora", () -> notes.add(id, request.id(), one.anna(), "Ответил"));

        assertThat(again).isInstanceOf(Noting.Noted.class);
        assertThat(other).isInstanceOf(Noting.Conflict.class);
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
    void anEmptyOrUnstorableNoteIsNone() {
        var request = one.of("aurora", "north", "шины");

        for (var text : new String[] {" \n", "а".repeat(4_001), "a\0b"}) {
            assertThat(given.in("aurora", () -> notes.add(UUID.randomUUID(), request.id(), one.anna(), text)))
                    .isInstanceOf(Noting.Malformed.class);
        }
        assertThat(given.in("aurora", () -> notes.of(request.id()))).isEmpty();
    }

    @Test
    void colleaguesOfOtherCentresAndGroupsNoteNothing() {
        var south = one.of("aurora", "south", "шины");

        assertThat(given.in("aurora", () -> notes.add(UUID.randomUUID(), south.id(), one.anna(), "Чужая")))
                .isInstanceOf(Noting.Unknown.class);
        assertThat(given.in("vega", () -> notes.add(UUID.randomUUID(), south.id(), one.viktorOfVega(), "Чужая")))
                .isInstanceOf(Noting.Unknown.class);
    }
}
