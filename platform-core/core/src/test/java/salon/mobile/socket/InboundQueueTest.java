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
    void isFullByBytes() {
        assertThat(queue.offer(() -> {}, InboundQueue.MAX_BYTES / 2)).isTrue();

        assertThat(queue.offer(() -> {}, 1)).isFalse();
    }

    @Test
    void acceptsAndDropsEverythingOnceClosed() {
        queue.offer(() -> {}, InboundQueue.MAX_BYTES / 2);

        queue.close();

        assertThat(queue.offer(() -> {}, InboundQueue.MAX_BYTES / 2)).isTrue();
    }

    @Test
    void whatIsDroppedIsCountedNoMore() {
        var queued = new QueuedBytes(InboundQueue.MAX_BYTES, null);
        queue.limit(queued);
        queue.offer(() -> {}, 10);
        assertThat(queued.bytes()).isEqualTo(20);

        queue.close();

        assertThat(queue.offer(() -> {}, 10)).isTrue();
        assertThat(queued.bytes()).isZero();
    }
}
