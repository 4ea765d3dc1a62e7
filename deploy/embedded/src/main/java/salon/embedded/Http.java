package salon.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// The JDK's HTTP server with handlers that return their response as a value. It listens on the loopback interface and
/// answers to its names only: a page whose own name has been made to resolve to this machine (DNS rebinding) gets 421.
final class Http {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]{1,5})?");
    private static final int MISDIRECTED = 421;

    private Http() {}

    record Response(int status, String body, Map<String, String> headers) {
        static Response json(Object value) {
            return new Response(200, Json.write(value), Map.of());
        }

        static Response json(int status, Object value) {
            return new Response(status, Json.write(value), Map.of());
        }

        static Response nothing() {
            return new Response(204, "", Map.of());
        }
    }

    interface Handler {
        Response handle(Request request);
    }

    record Request(String method, String path, Map<String, String> query, String authorization, String body) {}

    static HttpServer start(int port, Handler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                send(exchange, answer(exchange, handler));
            }
        });
        server.start();
        return server;
    }

    private static Response answer(HttpExchange exchange, Handler handler) throws IOException {
        var host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !LOOPBACK.matcher(host).matches()) {
            return Response.json(MISDIRECTED, Map.of("error", "This host is not served here"));
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var uri = exchange.getRequestURI();
        try {
            return handler.handle(new Request(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    form(uri.getRawQuery() == null ? "" : uri.getRawQuery()),
                    authorization == null ? "" : authorization,
                    body));
        } catch (RuntimeException e) {
            return Response.json(500, Map.of("error", e.toString()));
        }
    }

    private static void send(HttpExchange exchange, Response reply) throws IOException {
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /// A query or a form body; of a repeated name the last value.
    static Map<String, String> form(String encoded) {
        var fields = new HashMap<String, String>();
        for (var pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
