package salon.handover;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The dealer's system: a real HTTP server that keeps what it receives and gives the prepared answers, else 200.
final class WebhookReceiver implements AutoCloseable {
    record Received(String path, @Nullable String id, String timestamp, String signature, String body) {
        /// Checks the signature as the other side does: by the README, without any code of the platform.
        boolean isSignedWith(String secret) throws Exception {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            var hex = HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
            return signature.equals("v1=" + hex);
        }
    }

    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Answering> answers = new ConcurrentLinkedQueue<>();

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/leads?from=salon";
    }

    List<Received> received() {
        return received;
    }

    WebhookReceiver next(int... statuses) {
        for (var status : statuses) {
            next(exchange -> answer(exchange, status, ""));
        }
        return this;
    }

    WebhookReceiver next(Answering answering) {
        answers.add(answering);
        return this;
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    exchange.getRequestURI().toString(),
                    headers.getFirst("Salon-Id"),
                    String.valueOf(headers.getFirst("Salon-Timestamp")),
                    String.valueOf(headers.getFirst("Salon-Signature")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var answering = answers.poll();
            if (answering == null) {
                answer(exchange, 200, "");
            } else {
                answering.answer(exchange);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
