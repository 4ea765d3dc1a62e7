package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageOrderTest {
    private static final UUID CHAT = UUID.randomUUID();

    private final MessageOrder order = new MessageOrder();
    private final List<Long> sent = new ArrayList<>();

    @BeforeEach
    void startAfterSix() {
        order.start(Map.of(CHAT, 6L));
    }

    @Test
    void aMessageWaitsForTheOneBeforeIt() {
        send(7);
        assertThat(send(10)).isTrue();
        assertThat(send(9)).isFalse();
        assertThat(sent).containsExactly(7L);

        send(8);

        assertThat(sent).containsExactly(7L, 8L, 9L, 10L);
        assertThat(order.startRepair(CHAT)).isEmpty();
    }

    @Test
    void theFirstEventAlsoWaitsForTheMessageBeforeIt() {
        assertThat(send(8)).isTrue();

        send(7);

        assertThat(sent).containsExactly(7L, 8L);
    }

    @Test
    void aMissingMessageIsSentFromTheDatabaseBeforeTheOneThatWaits() {
        send(7);
        send(9);
        assertThat(order.startRepair(CHAT)).hasValue(7);

        order.hold(CHAT);
        assertThat(send(10)).isTrue();
        sent.add(8L);
        sent.add(9L);
        order.release(CHAT, 9);

        assertThat(sent).containsExactly(7L, 8L, 9L, 10L);
        assertThat(order.startRepair(CHAT)).isEmpty();
    }

    @Test
    void aMessageIsSentOnceAndNeverAfterALaterOne() {
        send(7);
        order.hold(CHAT);
        order.release(CHAT, 9);

        assertThat(send(7)).isFalse();
        assertThat(send(8)).isFalse();
        send(10);

        assertThat(sent).containsExactly(7L, 10L);
    }

    @Test
    void whatIsTooMuchToWaitIsLeftToTheRepair() {
        LongStream.rangeClosed(8, 100).forEach(this::send);
        send(7);

        assertThat(sent).hasSize(65).isSorted().endsWith(71L);
        assertThat(order.startRepair(CHAT)).hasValue(71);
    }

    @Test
    void whatComesBeforeTheStartIsSentByIt() {
        var early = new MessageOrder();
        early.send(CHAT, 9, () -> sent.add(9L));
        early.send(CHAT, 8, () -> sent.add(8L));
        assertThat(sent).isEmpty();

        early.start(Map.of(CHAT, 9L));

        assertThat(sent).containsExactly(8L, 9L);
    }

    @Test
    void chatsDoNotWaitForEachOther() {
        send(7);
        send(9);

        order.send(UUID.randomUUID(), 1, () -> sent.add(1L));

        assertThat(sent).containsExactly(7L, 1L);
    }

    private boolean send(long seq) {
        return order.send(CHAT, seq, () -> sent.add(seq));
    }
}
