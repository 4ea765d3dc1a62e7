package salon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyTimeFilterTest {
    private final Vertx vertx = Vertx.vertx();
    private int port;

    @BeforeEach
    void start() {
        var router = Router.router(vertx);
        router.route().handler(new BodyTimeFilter(Duration.ofMillis(500), Duration.ofMinutes(1))::check);
        router.route().handler(BodyHandler.create(false)).handler(request -> request.end("read"));
        port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .map(HttpServer::actualPort)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aBodyThatTricklesForEverIsCutOff() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(head(1_000_000));

            await().pollInterval(Duration.ofMillis(50)).until(() -> isCutOffAfterAnotherByte(socket));
        }
    }

    private static boolean isCutOffAfterAnotherByte(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    @Test
    void aBodyThatArrivesInTimeIsRead() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(head(100));
            socket.getOutputStream().write("x".repeat(100).getBytes(StandardCharsets.US_ASCII));

            var answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static byte[] head(int bodyLength) {
        return """
                POST /t/aurora/reply/x HTTP/1.1\r
                Host: localhost\r
                Content-Length: %d\r
                \r
                """.formatted(bodyLength).getBytes(StandardCharsets.US_ASCII);
    }
}
