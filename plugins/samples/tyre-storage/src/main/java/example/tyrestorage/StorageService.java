package example.tyrestorage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import salon.spi.Answers;
import salon.spi.ServiceCard.HandOver;
import salon.spi.ServiceCard.Submitted;

/// The dealer's web service for stored tyres: one POST of a form per request, idempotent by the request's id.
record StorageService(String url, String key) {
    private static final System.Logger LOG = System.getLogger(StorageService.class.getName());
    private static final int TOO_MANY_REQUESTS = 429;

    /// Empty when the dealer has not set its URL.
    static Optional<StorageService> of(Answers settings) {
        return settings.get(TyreStorageCard.URL)
                .map(url -> new StorageService(url, settings.get(TyreStorageCard.KEY).orElse("")));
    }

    /// @throws IOException when the service cannot be reached now; the platform tries again later
    HandOver handOver(Submitted request) throws IOException, InterruptedException {
        HttpRequest post;
        try {
            post = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(10))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Idempotency-Key", request.id().toString())
                    .POST(BodyPublishers.ofString(form(request.answers())))
                    .build();
        } catch (IllegalArgumentException wrongSetting) {
            return new HandOver.Refused("The settings name no web service.");
        }
        try (var http = HttpClient.newHttpClient()) {
            return result(request, http.send(post, BodyHandlers.ofString()).statusCode());
        }
    }

    private static HandOver result(Submitted request, int status) throws IOException {
        LOG.log(System.Logger.Level.INFO, "The service answered {0} to the request {1}", status, request.id());
        if (status / 100 == 2) {
            return new HandOver.Done("");
        }
        if (status / 100 == 4 && status != TOO_MANY_REQUESTS) {
            return new HandOver.Refused("The store does not take it (" + status + ").");
        }
        throw new IOException("the store answered " + status);
    }

    private static String form(Answers answers) {
        return answers.encode().entrySet().stream()
                .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue().toString(), UTF_8))
                .collect(joining("&"));
    }
}
