package salon.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/// The messages that the FCM stand-in has received.
record ReceivedPushes(DemoPorts ports) {
    List<JsonNode> about(String conversation) throws IOException {
        var address = URI.create(ports.url(Service.FCM) + "/messages").toURL();
        JsonNode received;
        try (var body = address.openStream()) {
            received = new ObjectMapper().readTree(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        return StreamSupport.stream(received.spliterator(), false)
                .map(push -> push.path("message"))
                .filter(push -> push.at("/data/conversation").asText().equals(conversation))
                .toList();
    }
}
