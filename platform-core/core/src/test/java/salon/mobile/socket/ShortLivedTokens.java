package salon.mobile.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Pattern;
import salon.embedded.TestServers;

/// A client of a realm, made for one test, whose tokens end after a few seconds.
final class ShortLivedTokens {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final String keycloak = TestServers.get().keycloak().url();

    String token(String realm, String user, int seconds) throws IOException, InterruptedException {
        var client = "short-" + UUID.randomUUID();
        add(realm, client, seconds);
        return token(realm, client, user, "demo");
    }

    private void add(String realm, String client, int seconds) throws IOException, InterruptedException {
        var body = """
                {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true,
                 "attributes": {"access.token.lifespan": "%d"},
                 "protocolMappers": [{"name": "audience", "protocol": "openid-connect",
                   "protocolMapper": "oidc-audience-mapper",
                   "config": {"included.custom.audience": "salon-api", "access.token.claim": "true"}}]}""".formatted(client, seconds);
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/" + realm + "/clients"))
                .header("Authorization", "Bearer " + token("master", "admin-cli", "admin", "demo"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        send(request, 201);
    }

    private String token(String realm, String client, String user, String password)
            throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=%s&username=%s&password=%s"
                .formatted(URLEncoder.encode(client, UTF_8), user, password);
        var request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var match = TOKEN.matcher(send(request, 200));
        if (!match.find()) {
            throw new IOException("no token in the answer");
        }
        return match.group(1);
    }

    private static String send(HttpRequest request, int expected) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IOException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }
    }
}
