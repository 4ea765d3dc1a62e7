package salon.push;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adapts a response of the JDK's client to the Firebase SDK.
final class FirebaseResponse extends LowLevelHttpResponse {
    private final HttpResponse<byte[]> response;
    private final List<Map.Entry<String, String>> headers;

    FirebaseResponse(HttpResponse<byte[]> response) {
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
