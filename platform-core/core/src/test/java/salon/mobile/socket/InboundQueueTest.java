package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InboundQueueTest {
    private final InboundQueue queue = new InboundQueue();

    @Test
    void isFullByNumber() {
        for (var i = 0; i < InboundQueue.MAX_FRAMES; i++) {
            assertThat(queue.offer(() -> {}, 1)).isTrue();
        }

        assertThat(queue.offer(() -> {}, 1)).isFalse();
    }

    @Test
    void isFullByCharacters() {
        assertThat(queue.offer(() -> {}, InboundQueue.MAX_CHARACTERS)).isTrue();

        assertThat(queue.offer(() -> {}, 1)).isFalse();
    }

    @Test
    void acceptsAndDropsEverythingOnceClosed() {
        queue.offer(() -> {}, InboundQueue.MAX_CHARACTERS);

        queue.close();

        assertThat(queue.offer(() -> {}, InboundQueue.MAX_CHARACTERS)).isTrue();
    }
}
