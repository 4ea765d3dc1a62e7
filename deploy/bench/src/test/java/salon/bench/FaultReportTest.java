package salon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import salon.embedded.ReceivedMail;

class FaultReportTest {
    private static final String EARLIER = "Более ранние сообщения — в чате.\n";

    @Test
    void nothingIsMissingWhenAllMailsHaveCome() {
        var letters = List.of(letter("bench-1", 0, 3), letter("bench-2", 0, 1), letter("bench-1", 3, 5));

        assertThat(FaultReport.unmailed(texts("bench-1", 5), letters)).isEmpty();
        assertThat(FaultReport.unmailed(texts("bench-2", 1), letters)).isEmpty();
    }

    @Test
    void aMailThatWasLostInTheMiddleIsFound() {
        var letters = List.of(letter("bench-1", 0, 3), letter("bench-1", 5, 20));

        assertThat(FaultReport.unmailed(texts("bench-1", 20), letters)).containsExactly("bench-1-3.", "bench-1-4.");
    }

    @Test
    void theLastMailIsMissedToo() {
        assertThat(FaultReport.unmailed(texts("bench-1", 4), List.of(letter("bench-1", 0, 3))))
                .containsExactly("bench-1-3.");
        assertThat(FaultReport.unmailed(texts("bench-1", 1), List.of())).containsExactly("bench-1-0.");
    }

    @Test
    void theMailOfAnotherCustomerOrWithALongerNumberIsNoProof() {
        var letters = List.of(letter("bench-11", 0, 2), letter("bench-1", 10, 12));

        assertThat(FaultReport.unmailed(List.of("bench-1-1."), letters)).containsExactly("bench-1-1.");
    }

    @Test
    void whatAMailSaysIsInTheChatIsNotLost() {
        var letters = List.of(letter("bench-1", 0, 3), letter(EARLIER, "bench-1", 20, 70), letter("bench-1", 75, 80));

        assertThat(FaultReport.unmailed(texts("bench-1", 80), letters))
                .containsExactly("bench-1-70.", "bench-1-71.", "bench-1-72.", "bench-1-73.", "bench-1-74.");
    }

    private static List<String> texts(String customer, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> customer + "-" + number + ".")
                .toList();
    }

    private static ReceivedMail letter(String customer, int from, int to) {
        return letter("", customer, from, to);
    }

    private static ReceivedMail letter(String note, String customer, int from, int to) {
        var text = note + String.join("\n", texts(customer, to).subList(from, to));
        return new ReceivedMail(
                1, Instant.EPOCH, "salon@mail.example", "north@aurora.example", "Вопрос", text, "", Map.of());
    }
}
