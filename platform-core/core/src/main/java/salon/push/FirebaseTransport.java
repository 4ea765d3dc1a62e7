package salon.push;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import java.net.URI;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/// The SDK's way to Google over the JDK's client (HTTP/2, so many sends share a connection), or to the stand-in.
final class FirebaseTransport extends HttpTransport {
    private final HttpClient http;
    private final @Nullable URI standIn;

    FirebaseTransport(HttpClient http, @Nullable URI standIn) {
        this.http = http;
        this.standIn = standIn;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new FirebaseRequest(http, method, place(URI.create(url)));
    }

    private URI place(URI google) {
        if (standIn == null) {
            return google;
        }
        var query = google.getRawQuery() == null ? "" : "?" + google.getRawQuery();
        return standIn.resolve(google.getRawPath() + query);
    }
}
