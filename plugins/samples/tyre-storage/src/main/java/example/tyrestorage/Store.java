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

/// The web service of the store: one form post a request, which it knows again by the request's id.
record Store(String url, String key) {
    private static final System.Logger LOG = System.getLogger(Store.class.getName());
    private static final int TOO_MANY = 429;

    /// Empty when the dealer has not set where it is.
    static Optional<Store> of(Answers settings) {
        return settings.get(TyreStorageCard.URL)
                .map(url -> new Store(url, settings.get(TyreStorageCard.KEY).orElse("")));
    }

    /// @throws IOException when the store can't be reached now; the platform tries again later
    HandOver tell(Submitted request) throws IOException, InterruptedException {
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
            return ended(request, http.send(post, BodyHandlers.ofString()).statusCode());
        }
    }

    private static HandOver ended(Submitted request, int status) throws IOException {
        LOG.log(System.Logger.Level.INFO, "The store answered {0} to the request {1}", status, request.id());
        if (status / 100 == 2) {
            return new HandOver.Done("");
        }
        if (status / 100 == 4 && status != TOO_MANY) {
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
