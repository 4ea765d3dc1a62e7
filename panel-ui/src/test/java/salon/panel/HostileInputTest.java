package salon.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.embedded.TestServers;

/// No input is a fault of the platform: whatever stands in a parameter of an endpoint, the answer is no 5xx. Endpoints
/// are those of the running application.
@QuarkusTest
class HostileInputTest {
    private static final ManyRows ROWS = new ManyRows("hostile-rows", 10);

    /// One of each kind: what reads headers is the same for all.
    private static final Set<String> WITH_ODD_HEADERS = Set.of(
            "GET /t/{tenant}/panel/centres/{centre}/chats",
            "POST /t/{tenant}/panel/requests/{id}/notes",
            "GET /t/{tenant}/reply/{token}",
            "GET /t/{tenant}/pictures/{id}",
            "GET /t/{tenant}/api/v1/card-types",
            "GET /t/{tenant}/ws/v1",
            "POST /t/{tenant}/logout/back-channel",
            "POST /t/{tenant}/api/v1/conversations",
            "GET /t/{tenant}/admin/v1/card-types",
            "GET /t/{tenant}/admin/v1/card-types/{id}");

    private static final String BOUNDARY = "boundary";
    private static final int THREADS = 4;

    @TestHTTPResource("/")
    URI root;

    @Inject
    ManyRows.Loader rows;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Set<String> parameters = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();
    private UsualInput usual = new UsualInput(ROWS, "");
    private String csrf = "";
    private String bearer = "";

    @BeforeEach
    void load() {
        usual = new UsualInput(ROWS, rows.load(ROWS));
    }

    @Test
    @TestSecurity(
            user = Given.VIKTOR,
            roles = {"agent", "manager", "administrator"})
    void noInputIsAFaultOfThePages() {
        var page = "/t/" + ROWS.slug() + "/panel/centres/centre-1/integrations/new?kind=adf";
        csrf = HtmlForm.open(page).csrf();

        var endpoints = sweep(endpoint -> !endpoint.isOfApp() && !endpoint.isOfScripts());

        assertThat(failures).isEmpty();
        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(60);
        assertThat(parameters).hasSizeGreaterThanOrEqualTo(200);
        assertThat(taken.get()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void noInputIsAFaultOfTheAppsApi() {
        bearer = TestServers.get().keycloak().token("vega", "vera");

        var endpoints = sweep(Endpoint::isOfApp);

        assertThat(failures).isEmpty();
        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(23);
        assertThat(parameters).hasSizeGreaterThanOrEqualTo(90);
        assertThat(taken.get()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void noInputIsAFaultOfTheApiForScripts() {
        bearer = TestServers.get().keycloak().token("vega", "salon-scripts", "viktor");

        var endpoints = sweep(Endpoint::isOfScripts);

        assertThat(failures).isEmpty();
        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(5);
        assertThat(parameters).hasSizeGreaterThanOrEqualTo(11);
        assertThat(taken.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void everyEndpointThatReadsByHandIsKnown() {
        assertThat(Endpoint.all().stream().filter(Endpoint::reads).map(Endpoint::name))
                .isSubsetOf(Stream.concat(Endpoint.readByHand().stream(), UsualInput.endpointsWithBody().stream())
                        .toList());
    }

    private List<Endpoint> sweep(Predicate<Endpoint> which) {
        // Those that delete what the others are about come last.
        var endpoints = Endpoint.all().stream()
                .filter(which)
                .sorted(Comparator.comparing(Endpoint::deletes).thenComparing(Endpoint::name))
                .toList();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            endpoints.stream()
                    .filter(endpoint -> !isAlone(endpoint))
                    .forEach(endpoint -> threads.execute(() -> sweepOrFail(endpoint)));
        }
        endpoints.stream().filter(HostileInputTest::isAlone).forEach(this::sweep);
        return endpoints;
    }

    /// Of uploads only a few are taken at a time.
    private static boolean isAlone(Endpoint endpoint) {
        return endpoint.deletes() || endpoint.multipart();
    }

    private void sweepOrFail(Endpoint endpoint) {
        try {
            sweep(endpoint);
        } catch (RuntimeException | Error unswept) {
            failures.add(endpoint.name() + ": " + unswept);
        }
    }

    private void sweep(Endpoint endpoint) {
        var path = usual.values(endpoint, endpoint.pathParameters());
        var query = usual.values(endpoint, endpoint.query());
        var form = usual.values(endpoint, endpoint.form());
        var body = usual.body(endpoint);
        HostileValues.each(path, (name, changed) -> {
            parameters.add(endpoint.name() + " path " + name);
            send(endpoint, changed, query, form, body, Map.of());
        });
        HostileValues.each(query, (name, changed) -> {
            parameters.add(endpoint.name() + " query " + name);
            send(endpoint, path, changed, form, body, Map.of());
        });
        HostileValues.each(form, (name, changed) -> {
            parameters.add(endpoint.name() + " form " + name);
            send(endpoint, path, query, changed, body, Map.of());
        });
        if (!body.isEmpty()) {
            HostileValues.eachBody(body, (place, changed) -> {
                parameters.add(endpoint.name() + " body " + place);
                send(endpoint, path, query, form, changed, Map.of());
            });
        }
        if (WITH_ODD_HEADERS.contains(endpoint.name())) {
            HostileValues.HEADERS.forEach((name, values) ->
                    values.forEach(value -> send(endpoint, path, query, form, body, Map.of(name, value))));
        }
        if (!endpoint.deletes() && !endpoint.method().equals("GET")) {
            HostileValues.CONTENT_TYPES.forEach(
                    type -> send(endpoint, path, query, form, body, Map.of("Content-Type", type)));
        }
        if (send(endpoint, path, query, form, body, Map.of()) < 400) {
            taken.incrementAndGet();
        }
    }

    private int send(
            Endpoint endpoint,
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> form,
            String body,
            Map<String, String> headers) {
        var address = endpoint.path(name -> encoded(path.get(name))) + (query.isEmpty() ? "" : "?" + urlEncoded(query));
        var what = "%s %s %s %s %s".formatted(endpoint.method(), address, form, body, headers);
        try {
            var request = HttpRequest.newBuilder(root.resolve(address));
            var sent = new LinkedHashMap<String, String>();
            sent.put("Accept", "*/*");
            if (endpoint.method().equals("GET") || endpoint.method().equals("DELETE")) {
                request.method(endpoint.method(), BodyPublishers.noBody());
            } else if (!body.isEmpty() || UsualInput.endpointsWithBody().contains(endpoint.name())) {
                sent.put("Content-Type", endpoint.isOfApp() ? "application/json" : "application/yaml");
                request.method(endpoint.method(), BodyPublishers.ofString(UsualInput.fresh(body)));
            } else {
                var all = new LinkedHashMap<>(form);
                all.put("csrf-token", csrf);
                sent.put("Cookie", "csrf-token=" + csrf);
                sent.put(
                        "Content-Type",
                        endpoint.multipart()
                                ? "multipart/form-data; boundary=" + BOUNDARY
                                : "application/x-www-form-urlencoded");
                request.method(
                        endpoint.method(),
                        BodyPublishers.ofString(endpoint.multipart() ? multipart(all) : urlEncoded(all)));
            }
            if (!bearer.isEmpty()) {
                sent.put("Authorization", "Bearer " + bearer);
            }
            sent.putAll(headers);
            sent.forEach(request::header);
            return status(request.build(), what);
        } catch (IOException lost) {
            failures.add(shortened(what) + ": " + lost);
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (IllegalArgumentException impossible) {
            // The client itself sends no such header.
            return 0;
        }
    }

    /// A second try, as the server closes connections after what it can't read, and the client may notice only then.
    private HttpResponse<InputStream> response(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException closed) {
            return http.send(request, BodyHandlers.ofInputStream());
        }
    }

    private int status(HttpRequest request, String what) throws IOException, InterruptedException {
        var response = response(request);
        try (var answer = response.body()) {
            var isEndless =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            var text = isEndless ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (response.statusCode() >= 500) {
                failures.add(shortened(what) + ": " + response.statusCode() + " " + shortened(text));
            }
        }
        return response.statusCode();
    }

    private static String urlEncoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// Also an unpaired surrogate, in the three bytes that UTF-8 would have for it.
    private static String encoded(@Nullable String value) {
        return value == null
                ? ""
                : Stream.of(value.split("(?=\uD800)|(?<=\uD800)", -1))
                        .map(part -> part.equals("\uD800")
                                ? "%ED%A0%80"
                                : URLEncoder.encode(part, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                        .collect(Collectors.joining());
    }

    private static String multipart(Map<String, String> values) {
        var body = new StringBuilder();
        values.forEach(
                (name, value) -> body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, name, name.equals("file") ? "; filename=\"a.csv\"" : "", value)));
        return body.append("--%s--\r\n".formatted(BOUNDARY)).toString();
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
