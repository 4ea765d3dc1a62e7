package salon.push;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import salon.http.RetryAfter;

/// One request of the SDK.
final class FirebaseRequest extends LowLevelHttpRequest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http;
    private final String method;
    private final HttpRequest.Builder request;

    FirebaseRequest(HttpClient http, String method, URI uri) {
        this.http = http;
        this.method = method;
        this.request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
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
            throw new FirebaseBusy(
                    response.headers().firstValue("Retry-After").flatMap(header -> RetryAfter.of(header, now)));
        }
        return new FirebaseResponse(response);
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
