package salon.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A small web server on the loopback interface: dynamic responses first, then the static files. It answers to
/// the names of that interface only: a page whose own name has been made to resolve to this machine (DNS
/// rebinding) reads nothing.
final class PageServer implements AutoCloseable {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]{1,5})?");

    private final HttpServer server;
    private final String policy;
    private final StaticFiles files;
    private final Function<String, Optional<PageResponse>> own;

    /// @param dynamic finds the response to a path that is not a file
    /// @param policy the Content-Security-Policy of responses without one of their own
    private PageServer(
            HttpServer server, StaticFiles files, String policy, Function<String, Optional<PageResponse>> own) {
        this.server = server;
        this.files = files;
        this.policy = policy;
        this.own = own;
    }

    static PageServer start(int port, StaticFiles files, String policy, Function<String, Optional<PageResponse>> own)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new PageServer(server, files, policy, own)::handle);
        server.start();
        return new PageServer(server, files, policy, own);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private PageResponse answer(HttpExchange exchange) throws IOException {
        var host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !LOOPBACK.matcher(host).matches()) {
            return PageResponse.problem(421, "This host is not served here");
        }
        if (!READING.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return PageResponse.problem(405, "Only GET and HEAD");
        }
        // Not decoded: an encoded path is never one of a page.
        var path = exchange.getRequestURI().getRawPath();
        var found = own.apply(path);
        return found.isPresent() ? found.get() : files.find(path).orElse(PageResponse.problem(404, "Not found"));
    }

    private void send(HttpExchange exchange, PageResponse answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", answer.policy().isEmpty() ? policy : answer.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-cache");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }
}
