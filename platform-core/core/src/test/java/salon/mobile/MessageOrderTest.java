package salon.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageOrderTest {
    private static final UUID CHAT = UUID.randomUUID();

    private final MessageOrder inOrder = new MessageOrder();
    private final List<Long> told = new ArrayList<>();

    @Test
    void aMessageWaitsForTheOneBeforeIt() {
        tell(7);
        assertThat(tell(10)).isTrue();
        assertThat(tell(9)).isTrue();
        assertThat(told).containsExactly(7L);

        assertThat(tell(8)).isFalse();

        assertThat(told).containsExactly(7L, 8L, 9L, 10L);
    }

    @Test
    void alsoTheFirstThatIsHeardOfWaitsForTheOneBeforeIt() {
        assertThat(tell(8)).isTrue();

        tell(7);

        assertThat(told).containsExactly(7L, 8L);
    }

    @Test
    void oneThatIsLostIsNotWaitedForAnyLonger() {
        tell(7);
        tell(9);
        tell(11);

        inOrder.goOn(CHAT);
        assertThat(told).containsExactly(7L, 9L);
        inOrder.goOn(CHAT);
        tell(12);

        assertThat(told).containsExactly(7L, 9L, 11L, 12L);
    }

    @Test
    void oneThatComesTooLateIsToldAllTheSame() {
        tell(7);
        tell(9);
        inOrder.goOn(CHAT);

        tell(8);
        tell(10);

        assertThat(told).containsExactly(7L, 9L, 8L, 10L);
    }

    @Test
    void chatsDoNotWaitForEachOther() {
        tell(7);
        tell(9);

        inOrder.tell(UUID.randomUUID(), 2, 3, () -> told.add(3L));

        assertThat(told).containsExactly(7L, 3L);
    }

    private boolean tell(long seq) {
        return inOrder.tell(CHAT, 6, seq, () -> told.add(seq));
    }
}
