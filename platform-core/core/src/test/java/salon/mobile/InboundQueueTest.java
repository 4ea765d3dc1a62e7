package salon.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InboundQueueTest {
    private final InboundQueue inbound = new InboundQueue();

    @Test
    void itTakesAsManyFramesAsItHasRoomFor() {
        for (var i = 0; i < InboundQueue.MOST; i++) {
            assertThat(inbound.offer(session -> {}, 1)).isTrue();
        }

        assertThat(inbound.offer(session -> {}, 1)).isFalse();
    }

    @Test
    void itTakesAsMuchAsItHasRoomFor() {
        assertThat(inbound.offer(session -> {}, InboundQueue.MOST_CHARACTERS)).isTrue();

        assertThat(inbound.offer(session -> {}, 1)).isFalse();
    }

    @Test
    void closedItHasRoomForAllAndKeepsNothing() {
        inbound.offer(session -> {}, InboundQueue.MOST_CHARACTERS);

        inbound.close();

        assertThat(inbound.offer(session -> {}, InboundQueue.MOST_CHARACTERS)).isTrue();
    }
}
