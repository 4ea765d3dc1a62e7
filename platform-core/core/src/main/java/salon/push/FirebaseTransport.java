package salon.push;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import salon.http.RetryAfter;

/// The HTTP transport of the Firebase SDK over the JDK's client: with HTTP/2 many sends share a connection. Requests go
/// to Google or to the stand-in.
final class FirebaseTransport extends HttpTransport {
    private final HttpClient http;
    private final @Nullable URI standIn;

    FirebaseTransport(HttpClient http, @Nullable URI standIn) {
        this.http = http;
        this.standIn = standIn;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Request(http, method, target(URI.create(url)));
    }

    private URI target(URI google) {
        if (standIn == null) {
            return google;
        }
        var query = google.getRawQuery() == null ? "" : "?" + google.getRawQuery();
        return standIn.resolve(google.getRawPath() + query);
    }

    /// Firebase answered 429 or 503. The SDK itself would wait on a 503 for minutes, blocking one of the scheduler's
    /// threads; as a failed call it ends at once and the scheduler waits.
    static final class UnavailableException extends IOException {
        private static final long serialVersionUID = 1;

        final transient Optional<Duration> retryAfter;

        UnavailableException(Optional<Duration> retryAfter) {
            super("Firebase is busy");
            this.retryAfter = retryAfter;
        }
    }

    /// One request of the SDK.
    private static final class Request extends LowLevelHttpRequest {
        private static final Duration TIMEOUT = Duration.ofSeconds(15);

        private final HttpClient http;
        private final String method;
        private final HttpRequest.Builder request;

        Request(HttpClient http, String method, URI uri) {
            this.http = http;
            this.method = method;
            this.request = HttpRequest.newBuilder(uri).timeout(TIMEOUT);
        }

        @Override
        public void addHeader(String name, String value) {
            request.header(name, value);
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            if (getContentType() != null) {
                request.header("Content-Type", getContentType());
            }
            if (getContentEncoding() != null) {
                request.header("Content-Encoding", getContentEncoding());
            }
            var response = send(request.method(method, body()).build());
            if (response.statusCode() == 429 || response.statusCode() == 503) {
                var now = Instant.now();
                throw new UnavailableException(
                        response.headers().firstValue("Retry-After").flatMap(header -> RetryAfter.of(header, now)));
            }
            return new Response(response);
        }

        private BodyPublisher body() throws IOException {
            if (getStreamingContent() == null) {
                return BodyPublishers.noBody();
            }
            var bytes = new ByteArrayOutputStream();
            getStreamingContent().writeTo(bytes);
            return BodyPublishers.ofByteArray(bytes.toByteArray());
        }

        private HttpResponse<byte[]> send(HttpRequest ready) throws IOException {
            try {
                return http.send(ready, BodyHandlers.ofByteArray());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the platform stops");
            }
        }
    }

    /// Adapts a response of the JDK's client to the Firebase SDK.
    private static final class Response extends LowLevelHttpResponse {
        private final HttpResponse<byte[]> response;
        private final List<Map.Entry<String, String>> headers;

        Response(HttpResponse<byte[]> response) {
            this.response = response;
            this.headers = response.headers().map().entrySet().stream()
                    .flatMap(header -> header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
                    .toList();
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(response.body());
        }

        @Override
        public @Nullable String getContentEncoding() {
            return response.headers().firstValue("Content-Encoding").orElse(null);
        }

        @Override
        public long getContentLength() {
            return response.body().length;
        }

        @Override
        public @Nullable String getContentType() {
            return response.headers().firstValue("Content-Type").orElse(null);
        }

        @Override
        public String getStatusLine() {
            return response.version() + " " + response.statusCode();
        }

        @Override
        public int getStatusCode() {
            return response.statusCode();
        }

        @Override
        public @Nullable String getReasonPhrase() {
            return null;
        }

        @Override
        public int getHeaderCount() {
            return headers.size();
        }

        @Override
        public String getHeaderName(int index) {
            return headers.get(index).getKey();
        }

        @Override
        public String getHeaderValue(int index) {
            return headers.get(index).getValue();
        }
    }
}
