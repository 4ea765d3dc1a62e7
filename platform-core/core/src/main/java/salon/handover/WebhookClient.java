package salon.handover;

import com.google.common.base.Throwables;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// Posts to URLs that tenants have entered: to the address that was looked at and no other, never on to where an answer
/// leads, no longer than the time-out in all, and reading no more of the answer than its beginning. Connections are not
/// kept, so each is looked at.
@ApplicationScoped
class WebhookClient {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final HostResolver names;
    private final Duration timeout;
    private final HttpClient http;

    WebhookClient(Vertx vertx, HostResolver names, HandOverSettings settings) {
        this.names = names;
        this.timeout = settings.webhookTimeout();
        var patience = Math.toIntExact(timeout.toMillis());
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(patience)
                .setSslHandshakeTimeout(patience)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS));
    }

    WebhookAnswer post(URI url, Map<String, String> headers, String body) throws InterruptedException {
        var start = System.nanoTime();
        return switch (names.find(url.getHost(), timeout)) {
            case HostResolver.Found.Nowhere(var why) -> new WebhookAnswer.None(why);
            case HostResolver.Found.At(var address) ->
                post(request(url, address, headers), Buffer.buffer(body), start + timeout.toNanos());
        };
    }

    private WebhookAnswer post(RequestOptions options, Buffer body, long deadline) throws InterruptedException {
        var exchange = new WebhookExchange();
        Future<WebhookAnswer> answer = http.request(options).compose(request -> exchange.send(request, body));
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            return new WebhookAnswer.None(FailureReason.Kind.TIMEOUT);
        } catch (ExecutionException failed) {
            return new WebhookAnswer.None(why(failed));
        } finally {
            exchange.end();
        }
    }

    private static RequestOptions request(URI url, InetAddress address, Map<String, String> headers) {
        var isSecure = "https".equals(url.getScheme());
        var port = url.getPort() > 0 ? url.getPort() : isSecure ? HTTPS : HTTP;
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(isSecure)
                .setFollowRedirects(false)
                .setURI(path(url))
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "application/json")
                .putHeader("User-Agent", "Salon");
        headers.forEach(options::putHeader);
        return options;
    }

    private static String path(URI url) {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static FailureReason.Kind why(Throwable failure) {
        var causes = Throwables.getCausalChain(failure);
        if (causes.stream().anyMatch(SSLException.class::isInstance)) {
            return FailureReason.Kind.TLS;
        }
        return causes.stream().anyMatch(ConnectTimeoutException.class::isInstance)
                ? FailureReason.Kind.TIMEOUT
                : FailureReason.Kind.UNREACHABLE;
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
