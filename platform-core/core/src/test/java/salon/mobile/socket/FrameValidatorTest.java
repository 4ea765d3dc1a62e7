package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Which frames of a client are handed on, and which close code replaces the others.
class FrameValidatorTest {
    private static final int MAX_BYTES = 32 * 1024;

    private final EmbeddedChannel channel = new EmbeddedChannel(new FrameValidator());

    @AfterEach
    void leavesNothingBehind() {
        assertThat(channel.finishAndReleaseAll()).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void aTextHasAtMost32KiBOfUtf8(String text, boolean fits) {
        channel.writeInbound(new TextWebSocketFrame(text));

        assertThat(handedOnText()).isEqualTo(fits ? text : CloseCode.TOO_LARGE.marker());
    }

    static Stream<Arguments> aTextHasAtMost32KiBOfUtf8() {
        return Stream.of("a", "я", "€", "😀").flatMap(character -> {
            var bytes = character.getBytes(StandardCharsets.UTF_8).length;
            var most = character.repeat(MAX_BYTES / bytes) + "a".repeat(MAX_BYTES % bytes);
            return Stream.of(arguments(most, true), arguments(most + "a", false));
        });
    }

    /// However JSON writes a character, it counts as one.
    @ParameterizedTest
    @CsvSource({"3000, true", "4000, true", "5500, false"})
    void escapesCountAsWhatTheyStandFor(int emoji, boolean fits) {
        var text = "{\"text\":\"" + "\\ud83d\\ude00".repeat(emoji) + "\"}";

        channel.writeInbound(new TextWebSocketFrame(text));

        assertThat(handedOnText()).isEqualTo(fits ? text : CloseCode.TOO_LARGE.marker());
    }

    @Test
    void anEscapedBackslashBeginsNoEscape() {
        channel.writeInbound(new TextWebSocketFrame("\\\\u".repeat(MAX_BYTES / 2)));

        assertThat(handedOnText()).isEqualTo(CloseCode.TOO_LARGE.marker());
    }

    @Test
    void aTextMayBeCutInTheMiddleOfACharacter() {
        var bytes = "я".getBytes(StandardCharsets.UTF_8);
        channel.writeInbound(
                new TextWebSocketFrame(false, 0, Unpooled.wrappedBuffer(bytes, 0, 1)),
                new ContinuationWebSocketFrame(true, 0, Unpooled.wrappedBuffer(bytes, 1, 1)));

        assertThat(handedOnText()).isEqualTo("я");
    }

    @Test
    void nothingIsHandedOnAfterABrokenRule() {
        channel.writeInbound(
                new TextWebSocketFrame(true, 0, Unpooled.wrappedBuffer(new byte[] {(byte) 0xc3, '('})),
                new TextWebSocketFrame("{}"));

        assertThat(handedOnText()).isEqualTo(CloseCode.NOT_UTF_8.marker());
        assertThat(channel.<Object>readInbound()).isNull();
    }

    @Test
    void aReservedBitIsNoPartOfTheProtocolHere() {
        channel.writeInbound(new TextWebSocketFrame(true, 4, Unpooled.copiedBuffer("{}", StandardCharsets.UTF_8)));

        assertThat(handedOnText()).isEqualTo(CloseCode.NO_WEBSOCKET.marker());
    }

    @Test
    void pingsAreAnsweredUpToARate() {
        for (var ping = 0; ping < 60; ping++) {
            channel.writeInbound(new PingWebSocketFrame());
            assertThat(channel.<PingWebSocketFrame>readInbound().release()).isTrue();
        }

        channel.writeInbound(new PingWebSocketFrame());

        assertThat(handedOnText()).isEqualTo(CloseCode.OVERFLOW.marker());
    }

    @Test
    void aClientThatDoesNotAnswerTheCloseFrameIsGoneAfterTenSeconds() {
        channel.writeOutbound(new CloseWebSocketFrame());
        assertThat(channel.<CloseWebSocketFrame>readOutbound().release()).isTrue();

        channel.advanceTimeBy(9, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isTrue();
        channel.advanceTimeBy(2, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(channel.isOpen()).isFalse();
    }

    private String handedOnText() {
        TextWebSocketFrame frame = channel.readInbound();
        try {
            return frame.text();
        } finally {
            frame.release();
        }
    }
}
