package salon.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Closes a connection in two steps (RFC 9112 section 9.6): first the sending half, then, when the client has closed
/// its own half or after 2 s, the rest. What arrives meanwhile is discarded. Closed at once, a connection whose client
/// is still sending is reset by TCP, and the client loses the response it has not read yet.
final class LingeringClose extends ChannelDuplexHandler {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String NAME = "salon-lingering-close";
    private static final String LAST_REQUEST = "salon-last-request";
    /// Vert.x's own handler, by the name that Vert.x gives it.
    private static final String VERTX = "handler";

    private boolean isClosing;

    /// Closes the connection after the response, whatever of the request's body is still to come.
    static void afterResponse(RoutingContext request) {
        var connection = request.request().connection();
        var pipeline = ((ConnectionBase) connection).channel().pipeline();
        if (pipeline.get(NAME) == null) {
            pipeline.addFirst(NAME, new LingeringClose());
        }
        request.response().putHeader("Connection", "close");
        request.addEndHandler(sent -> connection.close());
    }

    /// Like [#afterResponse]; in addition no request after this one is served, not even one that came with it. Only
    /// before anything asynchronous has been done about this request: the next one must not have been read.
    static void makeLast(RoutingContext request) {
        afterResponse(request);
        var pipeline =
                ((ConnectionBase) request.request().connection()).channel().pipeline();
        if (pipeline.get(LAST_REQUEST) == null) {
            pipeline.addBefore(VERTX, LAST_REQUEST, new LastRequest());
        }
    }

    /// Hands on the rest of the current request, and nothing after it.
    private static final class LastRequest extends ChannelInboundHandlerAdapter {
        private boolean isWhole;

        @Override
        public void channelRead(ChannelHandlerContext context, Object read) {
            if (isWhole) {
                ReferenceCountUtil.release(read);
            } else {
                isWhole = read instanceof LastHttpContent;
                context.fireChannelRead(read);
            }
        }
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise closed) {
        if (isClosing || !(context.channel() instanceof DuplexChannel channel) || !channel.isActive()) {
            context.close(closed);
            return;
        }
        isClosing = true;
        channel.shutdownOutput();
        channel.config().setAutoRead(true);
        var end = context.executor().schedule(() -> context.close(), TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(gone -> {
            end.cancel(false);
            closed.trySuccess();
        });
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (isClosing) {
            ReferenceCountUtil.release(read);
        } else {
            context.fireChannelRead(read);
        }
    }
}
