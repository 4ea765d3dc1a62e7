package salon.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The cookies that Quarkus sets at a sign-in, as they leave a platform behind a proxy that ends TLS: `Secure`, though
/// the platform itself is asked by plain HTTP.
class SignInCookiesTest {
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server = vertx.createHttpServer();

    @BeforeEach
    void start() throws Exception {
        var filters = new Filters();
        new CookieFilter(URI.create("https://salon.example")).register(filters);
        var router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route("/:name").handler(request -> {
            request.response()
                    .addCookie(Cookie.cookie(request.pathParam("name"), "value").setPath("/t/aurora/panel"));
            request.end();
        });
        server = server.requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /// The session, a part of one that is too long for one cookie, and the state before the realm has answered.
    @ParameterizedTest
    @ValueSource(strings = {"q_session_aurora-panel", "q_session_aurora-panel_chunk_1", "q_auth_aurora-panel_3f1e"})
    void behindTlsACookieOfTheSignInIsSecureAndOfOurSiteOnly(String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + "/" + name))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var cookie = http.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElse("");

            assertThat(cookie).startsWith(name + "=value").contains("; Secure", "; SameSite=Lax");
        }
    }
}
