package salon.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// Calls the REST API with a customer's token.
record ApiClient(String api, String token) {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Reply(int status, JsonNode body) {}

    /// @param tenant whose API is called
    /// @param realm that issued the token, which need not be the same
    static ApiClient of(DemoPorts ports, String tenant, String realm, String user)
            throws IOException, InterruptedException {
        var api = "%s/t/%s/api/v1/".formatted(ports.url(Service.PLATFORM), tenant);
        return new ApiClient(api, AccessToken.of(ports, realm, user));
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path, Map.of());
    }

    Reply post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    /// The id of the chat with a centre.
    String openChat(String centre) throws IOException, InterruptedException {
        return post("conversations", Map.of("centre", centre))
                .body()
                .required("id")
                .asText();
    }

    private Reply send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        var content = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, content)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
        }
    }
}
