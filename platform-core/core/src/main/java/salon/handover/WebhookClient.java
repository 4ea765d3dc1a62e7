package salon.handover;

import com.google.common.base.Throwables;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import salon.http.HostResolver;

/// Posts to URLs that tenants have entered: only to the address that was checked, without following redirects, within
/// one time-out for the whole exchange, and reading no more than the beginning of the response. Connections are not
/// reused, so that each is checked.
@ApplicationScoped
class WebhookClient {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final HostResolver hosts;
    private final Duration timeout;
    private final HttpClient http;

    WebhookClient(Vertx vertx, HostResolver hosts, HandOverSettings settings) {
        this.hosts = hosts;
        this.timeout = settings.webhookTimeout();
        var timeoutMs = Math.toIntExact(timeout.toMillis());
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(timeoutMs)
                .setSslHandshakeTimeout(timeoutMs)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS));
    }

    Response post(URI url, Map<String, String> headers, String body) throws InterruptedException {
        var start = System.nanoTime();
        return switch (hosts.resolve(url.getHost(), timeout)) {
            case HostResolver.Resolution.Failed(var failure) -> new Response.Failed(reason(failure));
            case HostResolver.Resolution.Resolved(var address) ->
                post(request(url, address, headers), Buffer.buffer(body), start + timeout.toNanos());
        };
    }

    private Response post(RequestOptions options, Buffer body, long deadline) throws InterruptedException {
        var exchange = new Exchange();
        Future<Response> answer = http.request(options).compose(request -> exchange.send(request, body));
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            return new Response.Failed(FailureReason.Kind.TIMEOUT);
        } catch (ExecutionException failed) {
            return new Response.Failed(reason(failed));
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

    private static FailureReason.Kind reason(HostResolver.Failure failure) {
        return switch (failure) {
            case FORBIDDEN -> FailureReason.Kind.FORBIDDEN_ADDRESS;
            case TIMEOUT -> FailureReason.Kind.TIMEOUT;
            case UNKNOWN -> FailureReason.Kind.UNREACHABLE;
        };
    }

    private static FailureReason.Kind reason(Throwable failure) {
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

    sealed interface Response {
        /// @param body its first 4096 bytes
        record Received(int status, Optional<String> retryAfter, String body) implements Response {}

        record Failed(FailureReason.Kind failure) implements Response {}
    }

    /// One request and its response. The caller ends it, and with it the connection, when it stops waiting.
    private static final class Exchange {
        private static final int MAX_BODY = 4096;

        private final AtomicReference<@Nullable HttpClientRequest> sent = new AtomicReference<>();
        private final AtomicBoolean isEnded = new AtomicBoolean();

        Future<Response> send(HttpClientRequest request, Buffer body) {
            sent.set(request);
            if (isEnded.get()) {
                end();
            }
            return request.send(body).compose(Exchange::read);
        }

        void end() {
            isEnded.set(true);
            var request = sent.get();
            if (request != null) {
                request.connection().close();
            }
        }

        private static Future<Response> read(HttpClientResponse response) {
            var received = Promise.<Response>promise();
            var beginning = Buffer.buffer();
            response.handler(chunk -> {
                beginning.appendBuffer(chunk, 0, Math.min(chunk.length(), MAX_BODY - beginning.length()));
                if (beginning.length() == MAX_BODY) {
                    received.tryComplete(received(response, beginning));
                }
            });
            response.endHandler(end -> received.tryComplete(received(response, beginning)));
            response.exceptionHandler(received::tryFail);
            return received.future();
        }

        private static Response received(HttpClientResponse response, Buffer beginning) {
            return new Response.Received(
                    response.statusCode(),
                    Optional.ofNullable(response.getHeader(HttpHeaders.RETRY_AFTER)),
                    beginning.toString(StandardCharsets.UTF_8));
        }
    }
}
