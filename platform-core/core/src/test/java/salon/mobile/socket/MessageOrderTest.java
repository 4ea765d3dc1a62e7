package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageOrderTest {
    private static final UUID CHAT = UUID.randomUUID();

    private final MessageOrder order = new MessageOrder();
    private final List<Long> sent = new ArrayList<>();

    @Test
    void aMessageWaitsForTheOneBeforeIt() {
        send(7);
        assertThat(send(10)).isTrue();
        assertThat(send(9)).isTrue();
        assertThat(sent).containsExactly(7L);

        assertThat(send(8)).isFalse();

        assertThat(sent).containsExactly(7L, 8L, 9L, 10L);
    }

    @Test
    void theFirstEventAlsoWaitsForTheMessageBeforeIt() {
        assertThat(send(8)).isTrue();

        send(7);

        assertThat(sent).containsExactly(7L, 8L);
    }

    @Test
    void aMissingMessageIsSkipped() {
        send(7);
        send(9);
        send(11);

        order.skipMissing(CHAT);
        assertThat(sent).containsExactly(7L, 9L);
        order.skipMissing(CHAT);
        send(12);

        assertThat(sent).containsExactly(7L, 9L, 11L, 12L);
    }

    @Test
    void aLateMessageIsSentAllTheSame() {
        send(7);
        send(9);
        order.skipMissing(CHAT);

        send(8);
        send(10);

        assertThat(sent).containsExactly(7L, 9L, 8L, 10L);
    }

    @Test
    void chatsDoNotWaitForEachOther() {
        send(7);
        send(9);

        order.send(UUID.randomUUID(), 2, 3, () -> sent.add(3L));

        assertThat(sent).containsExactly(7L, 3L);
    }

    private boolean send(long seq) {
        return order.send(CHAT, 6, seq, () -> sent.add(seq));
    }
}
