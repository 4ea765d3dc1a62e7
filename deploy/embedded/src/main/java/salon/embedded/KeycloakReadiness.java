package salon.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Waits until Keycloak is ready. It listens and answers 503 long before that, so the realms' own URLs are asked.
record KeycloakReadiness(Process process, String url, Path log) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    void await() throws IOException {
        var end = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            while (!everyRealmAnswers(client)) {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new IOException("Keycloak does not start: see " + log);
                }
                if (Instant.now().isAfter(end)) {
                    throw new IOException("Keycloak is not ready after %s: see %s".formatted(PATIENCE, log));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Keycloak starts", e);
        }
    }

    private boolean everyRealmAnswers(HttpClient client) throws InterruptedException {
        for (var realm : RealmFiles.REALMS) {
            var request = HttpRequest.newBuilder(URI.create(url + "/realms/" + realm))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                    return false;
                }
            } catch (IOException notYet) {
                return false;
            }
        }
        return true;
    }
}
