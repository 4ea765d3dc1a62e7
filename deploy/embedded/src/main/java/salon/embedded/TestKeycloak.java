package salon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The shared Keycloak, with realms as [RealmSites#ofTests()] describes them.
public record TestKeycloak(String url) {
    /// Less than a token lives.
    private static final Duration REUSED = Duration.ofMinutes(4);

    private static final Map<Asked, Issued> TOKENS = new ConcurrentHashMap<>();

    private record Asked(String url, String realm, String client, String user) {}

    private record Issued(String token, Instant at) {
        boolean isFresh() {
            return Instant.now().isBefore(at.plus(REUSED));
        }
    }

    public String issuer(String realm) {
        return url + "/realms/" + realm;
    }

    /// An access token for the app of a customer, valid for at least 6 minutes.
    public String token(String realm, String user) {
        return token(realm, "salon-mobile", user);
    }

    /// An access token for a client that takes passwords: `salon-mobile`, or `salon-scripts` (of administrators).
    /// The same one for some minutes: checking a password is slow on purpose.
    public String token(String realm, String client, String user) {
        return TOKENS.compute(
                        new Asked(url, realm, client, user),
                        (asked, known) -> known != null && known.isFresh()
                                ? known
                                : new Issued(signIn(realm, client, user), Instant.now()))
                .token();
    }

    private String signIn(String realm, String client, String user) {
        var form = "grant_type=password&scope=openid&client_id=%s&username=%s&password=demo".formatted(client, user);
        var request = HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("No token for %s in %s: %s".formatted(user, realm, response.body()));
            }
            return Json.tree(response.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for a token", e);
        }
    }
}
