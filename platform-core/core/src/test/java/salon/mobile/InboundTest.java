package salon.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InboundTest {
    private final Inbound inbound = new Inbound();

    @Test
    void itTakesAsManyFramesAsItHasRoomFor() {
        for (var i = 0; i < Inbound.MOST; i++) {
            assertThat(inbound.offer(session -> {}, 1)).isTrue();
        }

        assertThat(inbound.offer(session -> {}, 1)).isFalse();
    }

    @Test
    void itTakesAsMuchAsItHasRoomFor() {
        assertThat(inbound.offer(session -> {}, Inbound.MOST_CHARACTERS)).isTrue();

        assertThat(inbound.offer(session -> {}, 1)).isFalse();
    }

    @Test
    void closedItHasRoomForAllAndKeepsNothing() {
        inbound.offer(session -> {}, Inbound.MOST_CHARACTERS);

        inbound.close();

        assertThat(inbound.offer(session -> {}, Inbound.MOST_CHARACTERS)).isTrue();
    }
}
