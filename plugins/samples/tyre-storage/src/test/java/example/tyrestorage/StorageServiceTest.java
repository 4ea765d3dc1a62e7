package example.tyrestorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.spi.Answers;
import salon.spi.CardContext.Moment;
import salon.spi.ServiceCard.HandOver;
import salon.spi.ServiceCard.Submitted;
import salon.testkit.SampleContext;

class StorageServiceTest {
    private final Submitted request = new Submitted(
            UUID.fromString("0196a1b2-0000-7000-8000-00000000000a"),
            Instant.parse("2026-03-02T09:00:00Z"),
            Answers.none().with(TyreStorageCard.SEASON, "winter").with(TyreStorageCard.NUMBER, "A 17"),
            "Ivan Petrov",
            Optional.empty());
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final List<String> received = new CopyOnWriteArrayList<>();

    StorageServiceTest() throws IOException {}

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theServiceGetsTheAnswersUnderTheIdOfTheRequest() throws Exception {
        assertThat(handOver(201)).isEqualTo(new HandOver.Done(""));
        assertThat(received).containsExactly(request.id() + " Bearer k3y season=winter&number=A+17");
    }

    @Test
    void aRejectedRequestIsNotTriedAgain() throws Exception {
        assertThat(handOver(422)).isEqualTo(new HandOver.Refused("The store does not take it (422)."));
    }

    @Test
    void aFailureOfTheServiceIsTriedAgain() {
        assertThatThrownBy(() -> handOver(503)).isInstanceOf(IOException.class);
    }

    @Test
    void withoutAUrlNothingIsHandedOver() throws Exception {
        var unset = SampleContext.at(Moment.SUBMIT);
        var invalid = unset.with(Answers.none().with(TyreStorageCard.URL, "not a URL"));

        assertThat(new TyreStorageCard().submitted(request, unset)).isEqualTo(new HandOver.None());
        assertThat(new TyreStorageCard().submitted(request, invalid)).isInstanceOf(HandOver.Refused.class);
    }

    private HandOver handOver(int status) throws Exception {
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(headers.getFirst("Idempotency-Key") + " " + headers.getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        var url = "http://localhost:" + server.getAddress().getPort() + "/pick-ups";
        var settings = Answers.none().with(TyreStorageCard.URL, url).with(TyreStorageCard.KEY, "k3y");
        return new TyreStorageCard().submitted(request, SampleContext.at(Moment.SUBMIT).with(settings));
    }
}
