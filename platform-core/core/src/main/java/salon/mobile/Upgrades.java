package salon.mobile;

import io.netty.channel.ChannelPipeline;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// Puts the [FrameValidator] into a connection that is about to become a socket. They let everything pass until then.
@ApplicationScoped
class Upgrades {
    private static final int AFTER_CRAFTED_PATHS = 9_000;
    private static final Pattern SOCKET = Pattern.compile("/t/[^/]+/ws/v1/?");
    /// Vert.x's own handler, as it calls it.
    private static final String VERTX = "handler";

    private static final String RULES = "salon-frame-rules";

    void register(@Observes Filters filters) {
        filters.register(Upgrades::prepare, AFTER_CRAFTED_PATHS);
    }

    private static void prepare(RoutingContext request) {
        var http = request.request();
        if (http.version() == HttpVersion.HTTP_1_1
                && SOCKET.matcher(http.path()).matches()
                && http.connection() instanceof ConnectionBase connection) {
            addRules(connection.channel().pipeline());
        }
        request.next();
    }

    private static void addRules(ChannelPipeline pipeline) {
        if (pipeline.get(RULES) == null) {
            pipeline.addBefore(VERTX, RULES, new FrameValidator());
        }
    }
}
