package salon.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
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

    private boolean isClosing;

    /// Closes the connection after the response, whatever of the request's body is still to come.
    static void afterResponse(RoutingContext request) {
        var connection = request.request().connection();
        installOn(connection);
        request.response().putHeader("Connection", "close").endHandler(sent -> connection.close());
    }

    static void installOn(HttpConnection connection) {
        var pipeline = ((ConnectionBase) connection).channel().pipeline();
        if (pipeline.get(NAME) == null) {
            pipeline.addFirst(NAME, new LingeringClose());
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
