package salon.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;

/// An access token of a tenant's realm.
public record Token(String value) {
    /// Signs in with name and password; only realms for demo and tests allow that.
    ///
    /// @param issuer URL of the realm
    /// @throws IOException if the realm can't be reached or refuses
    public static Token byPassword(URI issuer, String client, String name, String password)
            throws IOException, InterruptedException {
        var form = form(Map.of("grant_type", "password", "client_id", client, "username", name, "password", password));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the realm refused the sign-in with " + answer.statusCode());
            }
            return new Token(String.valueOf(Json.read(answer.body()).get("access_token")));
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Tokens must not get into logs.
    @Override
    public String toString() {
        return "Token";
    }
}
