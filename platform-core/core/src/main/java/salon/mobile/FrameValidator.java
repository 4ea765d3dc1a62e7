package salon.mobile;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Sees what Vert.x loses on the way up: the bytes of a text (invalid UTF-8 would arrive as U+FFFD, which people may
/// type as well), the parts of a message, and frames too large to be read at all. It stands between Netty's decoder
/// and Vert.x and hands on whole texts; for the first frame that breaks a rule it hands on that rule instead
/// ([CloseCode#mark]), and nothing after that. So the socket is always closed from one place.
final class FrameValidator extends ChannelInboundHandlerAdapter {
    static final int MOST_BYTES = 32 * 1024;

    private @Nullable ByteBuf message;
    private boolean broken;

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (read instanceof CloseWebSocketFrame || !(read instanceof WebSocketFrame frame)) {
            context.fireChannelRead(read);
        } else if (broken) {
            frame.release();
        } else if (frame instanceof TextWebSocketFrame || frame instanceof ContinuationWebSocketFrame) {
            text(context, frame);
        } else if (frame instanceof BinaryWebSocketFrame) {
            frame.release();
            broken(context, CloseCode.BINARY);
        } else {
            context.fireChannelRead(frame);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof CorruptedWebSocketFrameException corrupted)) {
            context.fireExceptionCaught(cause);
        } else if (!broken) {
            var isTooLarge = corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG);
            broken(context, isTooLarge ? CloseCode.TOO_LARGE : CloseCode.NO_WEBSOCKET);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        forget();
    }

    private void text(ChannelHandlerContext context, WebSocketFrame frame) {
        try {
            var whole = message == null ? context.alloc().buffer(frame.content().readableBytes()) : message;
            message = whole;
            if (whole.readableBytes() + frame.content().readableBytes() > MOST_BYTES) {
                broken(context, CloseCode.TOO_LARGE);
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
        if (ByteBufUtil.isText(whole, StandardCharsets.UTF_8)) {
            message = null;
            context.fireChannelRead(new TextWebSocketFrame(whole));
        } else {
            broken(context, CloseCode.NOT_UTF_8);
        }
    }

    private void broken(ChannelHandlerContext context, CloseCode rule) {
        broken = true;
        forget();
        context.fireChannelRead(new TextWebSocketFrame(rule.mark()));
    }

    private void forget() {
        if (message != null) {
            message.release();
            message = null;
        }
    }
}
