package salon.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// An access token of Keycloak by the password grant, as the mobile web app gets it.
final class AccessToken {
    private AccessToken() {}

    static String of(DemoPorts ports, String tenant, String user) throws IOException, InterruptedException {
        var address = "%s/realms/%s/protocol/openid-connect/token".formatted(ports.url(Service.KEYCLOAK), tenant);
        var form = "grant_type=password&client_id=salon-mobile&scope=openid&username=%s&password=demo".formatted(user);
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            return new ObjectMapper()
                    .readTree(answer.body())
                    .required("access_token")
                    .asText();
        }
    }
}
