package salon.mobile.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks WebSocket frames between Netty's decoder and Vert.x, which does not tell invalid UTF-8 from U+FFFD, loses
/// frames that are too large, and takes reserved bits (RSV) that no extension has given a meaning. It hands on whole
/// texts of at most 32 KiB, in which an escape of JSON counts as the character that it stands for; for the first frame
/// that is not allowed it hands on the marker of a close code ([CloseCode#marker]), and nothing after that. So
/// [ChatSocket] alone closes sockets. A connection whose client does not answer the close frame ends after 10 s.
final class FrameValidator extends ChannelDuplexHandler {
    static final int MAX_BYTES = 32 * 1024;
    /// With escapes, each of which has twice as many bytes as the longest character of 16 bits in UTF-8.
    private static final int MAX_ESCAPED_BYTES = 2 * MAX_BYTES;

    private static final int BYTES_OF_ESCAPE = 6;

    private static final int MAX_CONTROL_FRAMES = 60;
    private static final long CONTROL_FRAMES_WITHIN = TimeUnit.SECONDS.toNanos(10);
    private static final int CLOSED_WITHIN_SECONDS = 10;

    private @Nullable ByteBuf message;
    private long controlFramesSince = System.nanoTime();
    private int controlFrames;
    private boolean rejected;

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (!(read instanceof WebSocketFrame frame)) {
            context.fireChannelRead(read);
        } else if (frame.rsv() != 0) {
            frame.release();
            if (!rejected) {
                reject(context, CloseCode.NO_WEBSOCKET);
            }
        } else if (frame instanceof CloseWebSocketFrame) {
            context.fireChannelRead(frame);
        } else if (rejected) {
            frame.release();
        } else if (frame instanceof TextWebSocketFrame || frame instanceof ContinuationWebSocketFrame) {
            text(context, frame);
        } else if (frame instanceof BinaryWebSocketFrame) {
            frame.release();
            reject(context, CloseCode.BINARY);
        } else if (isFlood(context)) {
            frame.release();
            reject(context, CloseCode.OVERFLOW);
        } else {
            context.fireChannelRead(frame);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object written, ChannelPromise done) {
        if (written instanceof CloseWebSocketFrame) {
            var end = context.executor()
                    .schedule(() -> context.channel().close(), CLOSED_WITHIN_SECONDS, TimeUnit.SECONDS);
            context.channel().closeFuture().addListener(closed -> end.cancel(false));
        }
        context.write(written, done);
    }

    /// Pings and pongs: Vert.x answers each ping, and the answers wait in memory while the client does not read.
    private boolean isFlood(ChannelHandlerContext context) {
        var now = System.nanoTime();
        if (now - controlFramesSince > CONTROL_FRAMES_WITHIN) {
            controlFramesSince = now;
            controlFrames = 0;
        }
        controlFrames++;
        return controlFrames > MAX_CONTROL_FRAMES || !context.channel().isWritable();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof CorruptedWebSocketFrameException corrupted)) {
            context.fireExceptionCaught(cause);
        } else if (!rejected) {
            var isTooLarge = corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG);
            reject(context, isTooLarge ? CloseCode.TOO_LARGE : CloseCode.NO_WEBSOCKET);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        releaseMessage();
    }

    private void text(ChannelHandlerContext context, WebSocketFrame frame) {
        try {
            var whole = message == null ? context.alloc().buffer(frame.content().readableBytes()) : message;
            message = whole;
            if (whole.readableBytes() + frame.content().readableBytes() > MAX_ESCAPED_BYTES) {
                reject(context, CloseCode.TOO_LARGE);
            } else {
                whole.writeBytes(frame.content());
                if (frame.isFinalFragment()) {
                    complete(context, whole);
                }
            }
        } finally {
            frame.release();
        }
    }

    private void complete(ChannelHandlerContext context, ByteBuf whole) {
        if (whole.readableBytes() > MAX_BYTES + BYTES_OF_ESCAPE / 2 * escapes(whole)) {
            reject(context, CloseCode.TOO_LARGE);
        } else if (ByteBufUtil.isText(whole, StandardCharsets.UTF_8)) {
            message = null;
            context.fireChannelRead(new TextWebSocketFrame(whole));
        } else {
            reject(context, CloseCode.NOT_UTF_8);
        }
    }

    /// Writers of JSON that keep to ASCII make six bytes of each character, twelve of an emoji.
    private static int escapes(ByteBuf text) {
        var count = 0;
        for (var at = text.readerIndex(); at < text.writerIndex() - BYTES_OF_ESCAPE + 1; at++) {
            if (text.getByte(at) == '\\') {
                count += text.getByte(at + 1) == 'u' ? 1 : 0;
                at++;
            }
        }
        return count;
    }

    private void reject(ChannelHandlerContext context, CloseCode code) {
        rejected = true;
        releaseMessage();
        context.fireChannelRead(new TextWebSocketFrame(code.marker()));
    }

    private void releaseMessage() {
        if (message != null) {
            message.release();
            message = null;
        }
    }

    /// Adds a validator to the pipeline of each connection that is about to become a socket; until then it lets
    /// everything pass.
    @ApplicationScoped
    static class Installer {
        private static final int AFTER_PATH_FILTER = 9_000;
        private static final Pattern SOCKET = Pattern.compile("/t/[^/]+/ws/v1/?");
        /// Vert.x's own handler, by the name that Vert.x gives it.
        private static final String VERTX = "handler";

        private static final String VALIDATOR = "salon-frame-validator";

        void register(@Observes Filters filters) {
            filters.register(Installer::install, AFTER_PATH_FILTER);
        }

        private static void install(RoutingContext request) {
            var http = request.request();
            if (http.version() == HttpVersion.HTTP_1_1
                    && SOCKET.matcher(http.path()).matches()
                    && http.connection() instanceof ConnectionBase connection) {
                addTo(connection.channel().pipeline());
            }
            request.next();
        }

        private static void addTo(ChannelPipeline pipeline) {
            if (pipeline.get(VALIDATOR) == null) {
                pipeline.addBefore(VERTX, VALIDATOR, new FrameValidator());
            }
        }
    }
}
