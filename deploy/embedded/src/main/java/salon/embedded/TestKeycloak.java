package salon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// The shared Keycloak, with realms as [RealmSites#ofTests()] describes them.
public record TestKeycloak(String url) {
    public String issuer(String realm) {
        return url + "/realms/" + realm;
    }

    /// An access token for the app of a customer, valid for 10 minutes.
    public String token(String realm, String user) {
        return token(realm, "salon-mobile", user);
    }

    /// An access token for a client that takes passwords: `salon-mobile`, `salon-mobile-short` (75 s), or
    /// `salon-scripts` (of administrators).
    public String token(String realm, String client, String user) {
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
