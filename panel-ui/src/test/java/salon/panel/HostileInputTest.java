package salon.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.embedded.TestServers;

/// No input is a fault of the platform: whatever stands in a parameter of an endpoint, the answer is no 5xx. Endpoints
/// and their parameters are those of the running application; what a method reads by itself stands in [#READ_BY_HAND].
@QuarkusTest
class HostileInputTest {
    private static final ManyRows ROWS = new ManyRows("hostile-rows", 10);

    private static final List<String> VALUES = List.of(
            "",
            "on \0",
            "Я".repeat(10_000),
            "\uD800",
            "-9223372036854775809",
            "2147483648",
            "1e999999999",
            "+294277-01-01",
            "+999999999-12-31T23:59:59Z~ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final List<String> CONTENT_TYPES = List.of(
            "",
            "x",
            "/",
            ";",
            "application/",
            "*/*",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "Multipart/Form-Data; boundary=x",
            "application/x-www-form-urlencoded; charset=none",
            "application/json; charset=none",
            "application/json; charset=\"");

    private static final Map<String, List<String>> HEADERS = Map.of(
            "Accept", List.of("", "x", "/", "text/html;q=x", "*/*;q=99999999999"),
            "Accept-Language", List.of("", "x;q=y", "*-*", "ru;q=99999999999", "я"),
            "Cookie", List.of("csrf-token=%", "csrf-token", "salon-language=\u0001"),
            "Sec-Fetch-Site", List.of("x"),
            "Origin", List.of("", "x", "http://[", "null"),
            "If-None-Match", List.of("x"),
            "Range", List.of("bytes=99999999999999999999-"));

    /// One of each kind: what reads headers is the same for all.
    private static final Set<String> WITH_ODD_HEADERS = Set.of(
            "GET /t/{tenant}/panel/centres/{centre}/chats",
            "POST /t/{tenant}/panel/requests/{id}/notes",
            "GET /t/{tenant}/reply/{token}",
            "GET /t/{tenant}/pictures/{id}",
            "GET /t/{tenant}/api/v1/card-types",
            "POST /t/{tenant}/api/v1/conversations",
            "GET /t/{tenant}/admin/v1/card-types",
            "GET /t/{tenant}/admin/v1/card-types/{id}");

    private static final String YAML = "id: type-1\nversion: 1\ntitle: { ru: Тип, en: Type }\n";

    /// Parameters that are not declared by annotations, by method and path.
    private static final Map<String, List<String>> READ_BY_HAND = Map.ofEntries(
            Map.entry(
                    "POST /t/{tenant}/panel/chats/{id}",
                    List.of(
                            "form",
                            "text",
                            "card",
                            "do",
                            "card.car",
                            "card.colour",
                            "card.offer",
                            "card.centre",
                            "card.vin",
                            "card.price",
                            "card.parts.0.number",
                            "card.parts.0.quantity",
                            "card.parts.99.number")),
            Map.entry(
                    "POST /t/{tenant}/panel/requests/{id}", List.of("form", "revision", "do", "words", "day", "time")),
            Map.entry("POST /t/{tenant}/panel/requests/{id}/notes", List.of("form", "text")),
            Map.entry(
                    "POST /t/{tenant}/panel/centres/{centre}/plugins/{type}/settings",
                    List.of(
                            "set.office",
                            "set.note",
                            "set.days",
                            "set.price",
                            "set.kind",
                            "set.mail",
                            "set.phone",
                            "set.place",
                            "set.key",
                            "clear.key")),
            Map.entry(
                    "POST /t/{tenant}/panel/centres/{centre}/cars/{id}",
                    List.of(
                            "version",
                            "vin",
                            "make",
                            "model",
                            "year",
                            "price",
                            "currency",
                            "mileage",
                            "condition",
                            "centre",
                            "sold",
                            "pictures",
                            "file")),
            Map.entry(
                    "POST /t/{tenant}/panel/centres/{centre}/offers/{id}",
                    List.of("version", "code", "title", "from", "text", "to", "centres", "scope", "picture", "file")),
            Map.entry("POST /t/{tenant}/panel/centres/{centre}/{section:cars|offers}/import", List.of("mode", "file")),
            Map.entry(
                    "GET /t/{tenant}/api/v1/cars",
                    List.of(
                            "q",
                            "make",
                            "priceFrom",
                            "priceTo",
                            "currency",
                            "yearFrom",
                            "yearTo",
                            "mileageTo",
                            "condition",
                            "centre",
                            "limit",
                            "after")),
            Map.entry("GET /t/{tenant}/api/v1/offers", List.of("centre")));

    /// Bodies as a client would send them; `{chat}` and the like are ids.
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /t/{tenant}/api/v1/conversations", "{'centre':'centre-1'}"),
            Map.entry("POST /t/{tenant}/api/v1/conversations/{id}/seen", "{'upTo':1}"),
            Map.entry(
                    "POST /t/{tenant}/api/v1/conversations/{id}/messages", "{'id':'{new}','text':'Текст','files':[]}"),
            Map.entry(
                    "POST /t/{tenant}/api/v1/card-types/{type}/check",
                    "{'centre':'centre-1','card':'{card}','answers':{'car':{'model':'Vesta'},'day':'2030-01-01',"
                            + "'time':'10:00','phone':'+79161234567','comment':'x'}}"),
            Map.entry(
                    "POST /t/{tenant}/api/v1/requests",
                    "{'id':'{new}','type':'test-drive','centre':'centre-1','card':null,'consent':1,'answers':"
                            + "{'car':{'model':'Vesta'},'day':'2030-01-01','phone':'+79161234567','comment':'x'}}"),
            Map.entry(
                    "PUT /t/{tenant}/api/v1/me",
                    "{'name':'Вера','email':'vera@mail.example','phone':'+79161234567','locale':'ru',"
                            + "'cars':[{'vin':'XTAGFL110JY000001','model':'Vesta','year':2020,'mileage':10}]}"),
            Map.entry("PUT /t/{tenant}/api/v1/devices/{token}", "{'platform':'android','locale':'ru'}"),
            Map.entry("PUT /t/{tenant}/admin/v1/card-types/{id}", YAML),
            Map.entry("POST /t/{tenant}/admin/v1/card-types/{id}/check", YAML));

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("tenant", ROWS.slug()),
            Map.entry("centre", "centre-1"),
            Map.entry("type", "test-drive"),
            Map.entry("section", "cars"),
            Map.entry("token", "some-token"),
            Map.entry("seq", "0"),
            Map.entry("revision", "0"),
            Map.entry("kind", "adf"),
            Map.entry("address", "new@crm.example"),
            Map.entry("version", "1"),
            Map.entry("round", "1"),
            Map.entry("on", "yes"),
            Map.entry("turn", "on"),
            Map.entry("state", "new"),
            Map.entry("mine", "yes"),
            Map.entry("text", "Текст"),
            Map.entry("source", YAML),
            Map.entry("confirmed", "yes"),
            Map.entry("seen", "1"),
            Map.entry("limit", "10"),
            Map.entry("words", "Ждём"),
            Map.entry("day", "2030-01-01"),
            Map.entry("time", "10:00"),
            Map.entry("vin", "XTAGFL110JY000001"),
            Map.entry("make", "LADA"),
            Map.entry("model", "Vesta"),
            Map.entry("year", "2024"),
            Map.entry("price", "1500000"),
            Map.entry("currency", "RUB"),
            Map.entry("mileage", "0"),
            Map.entry("condition", "new"),
            Map.entry("title", "Предложение"),
            Map.entry("from", "2026-01-01"),
            Map.entry("to", "2030-01-01"),
            Map.entry("scope", "all"),
            Map.entry("code", "a-1"),
            Map.entry("field", "car"),
            Map.entry("mode", "good"),
            Map.entry("card.vin", "XTAGFL110JY000001"),
            Map.entry("card.price", "1500000"),
            Map.entry("card.parts.0.number", "06L115562B"));

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([a-z]+)(?::[^}]*)?}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "boundary";
    private static final int THREADS = 4;

    /// An endpoint of the running application.
    ///
    /// @param reads whether it reads parameters that no annotation declares
    record Endpoint(String method, String path, Set<String> query, Set<String> form, boolean multipart, boolean reads) {
        String name() {
            return method + " " + path;
        }

        boolean deletes() {
            return method.equals("DELETE") || path.matches(".*/(delete|withdraw|discard|remove)");
        }

        boolean isOfApp() {
            return path.startsWith("/t/{tenant}/api/");
        }

        boolean isOfScripts() {
            return path.startsWith("/t/{tenant}/admin/");
        }
    }

    @TestHTTPResource("/")
    URI root;

    @Inject
    ManyRows.Loader rows;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Set<String> parameters = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();
    private String replyToken = "";
    private String csrf = "";
    private String bearer = "";

    @BeforeEach
    void load() {
        replyToken = rows.load(ROWS);
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
        assertThat(endpoints().stream().filter(Endpoint::reads).map(Endpoint::name))
                .isSubsetOf(Stream.concat(READ_BY_HAND.keySet().stream(), BODIES.keySet().stream())
                        .toList());
    }

    private List<Endpoint> sweep(Predicate<Endpoint> which) {
        // Those that delete what the others are about come last.
        var endpoints = endpoints().stream()
                .filter(which)
                .sorted(Comparator.comparing(Endpoint::deletes).thenComparing(Endpoint::name))
                .toList();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            endpoints.stream()
                    .filter(endpoint -> !isAlone(endpoint))
                    .forEach(endpoint -> threads.submit(() -> sweep(endpoint)));
        }
        endpoints.stream().filter(HostileInputTest::isAlone).forEach(this::sweep);
        return endpoints;
    }

    /// Of uploads only a few are taken at a time.
    private static boolean isAlone(Endpoint endpoint) {
        return endpoint.deletes() || endpoint.multipart();
    }

    private void sweep(Endpoint endpoint) {
        var path = valuesOf(endpoint, names(PATH_PARAMETER, endpoint.path()));
        var query = valuesOf(endpoint, endpoint.query());
        var form = valuesOf(endpoint, endpoint.form());
        var body = body(endpoint);
        mutate(endpoint, "path", path, changed -> send(endpoint, changed, query, form, body, Map.of()));
        mutate(endpoint, "query", query, changed -> send(endpoint, path, changed, form, body, Map.of()));
        mutate(endpoint, "form", form, changed -> send(endpoint, path, query, changed, body, Map.of()));
        mutateBody(endpoint, body, changed -> send(endpoint, path, query, form, changed, Map.of()));
        if (WITH_ODD_HEADERS.contains(endpoint.name())) {
            HEADERS.forEach((name, values) ->
                    values.forEach(value -> send(endpoint, path, query, form, body, Map.of(name, value))));
        }
        if (!endpoint.deletes() && !endpoint.method().equals("GET")) {
            CONTENT_TYPES.forEach(type -> send(endpoint, path, query, form, body, Map.of("Content-Type", type)));
        }
        if (send(endpoint, path, query, form, body, Map.of()) < 400) {
            taken.incrementAndGet();
        }
    }

    private interface Call {
        void with(Map<String, String> values);
    }

    private void mutate(Endpoint endpoint, String kind, Map<String, String> usual, Call call) {
        for (var name : usual.keySet()) {
            parameters.add(endpoint.name() + " " + kind + " " + name);
            for (var value : VALUES) {
                var changed = new LinkedHashMap<>(usual);
                changed.put(name, value);
                call.with(changed);
            }
        }
    }

    private void mutateBody(Endpoint endpoint, String usual, Consumer<String> call) {
        if (usual.isEmpty()) {
            return;
        }
        for (var value : List.of("", "\0", "[", "[".repeat(10_000), "{\"a\":".repeat(10_000), "\uD800", "null", "[]")) {
            call.accept(value);
        }
        if (!usual.startsWith("{")) {
            for (var value : VALUES) {
                parameters.add(endpoint.name() + " body");
                call.accept(usual + "icon: \"" + value + "\"\n");
                call.accept(usual.replace("Тип", '"' + value + '"'));
                call.accept(usual.replace("version: 1", "version: " + value));
            }
            return;
        }
        var node = parsed(usual);
        places(node, "", (place, put) -> {
            parameters.add(endpoint.name() + " body " + place);
            Stream.concat(
                            VALUES.stream().map(JSON.getNodeFactory()::textNode),
                            Stream.of("null", "[]", "{}", "true", "-1", "1e400", "99999999999999999999", "0.1")
                                    .map(HostileInputTest::parsed))
                    .forEach(value -> {
                        put.accept(value);
                        call.accept(written(node));
                    });
        });
    }

    private interface Put {
        void accept(JsonNode value);
    }

    /// Every member and element of a document, with a way to put another value there; the old one is put back.
    private static void places(JsonNode node, String path, BiConsumer<String, Put> visit) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(
                    object.properties().stream().map(Map.Entry::getKey).toList())) {
                var old = object.get(name);
                places(old, path + "." + name, visit);
                visit.accept(path + "." + name, value -> object.set(name, value));
                object.set(name, old);
            }
        } else if (node instanceof ArrayNode array) {
            for (var index = 0; index < array.size(); index++) {
                var at = index;
                var old = array.get(at);
                places(old, path + "." + at, visit);
                visit.accept(path + "." + at, value -> array.set(at, value));
                array.set(at, old);
            }
        }
    }

    private int send(
            Endpoint endpoint,
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> form,
            String body,
            Map<String, String> headers) {
        var address = PATH_PARAMETER.matcher(endpoint.path()).replaceAll(found -> encoded(path.get(found.group(1))))
                + (query.isEmpty() ? "" : "?" + urlEncoded(query));
        var what = "%s %s %s %s %s".formatted(endpoint.method(), address, form, body, headers);
        try {
            var request = HttpRequest.newBuilder(root.resolve(address));
            var sent = new LinkedHashMap<String, String>();
            sent.put("Accept", "*/*");
            if (endpoint.method().equals("GET") || endpoint.method().equals("DELETE")) {
                request.method(endpoint.method(), BodyPublishers.noBody());
            } else if (!body.isEmpty() || BODIES.containsKey(endpoint.name())) {
                sent.put("Content-Type", endpoint.isOfApp() ? "application/json" : "application/yaml");
                request.method(endpoint.method(), BodyPublishers.ofString(fresh(body)));
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

    private Map<String, String> valuesOf(Endpoint endpoint, Set<String> names) {
        var values = new LinkedHashMap<String, String>();
        names.forEach(name -> values.put(name, usual(endpoint, name)));
        return values;
    }

    private String usual(Endpoint endpoint, String name) {
        var path = endpoint.path();
        return switch (name) {
            case "form", "trial" -> UUID.randomUUID().toString();
            case "id" ->
                path.contains("card-types/")
                        ? "type-1"
                        : ROWS.id(kindOfId(path), 1).toString();
            case "do" -> path.contains("requests") ? "tell" : path.contains("chats") ? "" : "publish";
            case "type" -> path.endsWith("/settings") ? "tyres" : "test-drive";
            case "card" -> "every-kind";
            case "channel" -> "adf:" + ROWS.id("destination", 1);
            case "token" -> path.contains("/reply/") ? replyToken : "some-token";
            default -> USUAL.getOrDefault(name, "");
        };
    }

    private static String kindOfId(String path) {
        return Stream.of("chats", "conversations", "requests", "offers", "cars", "deliveries", "integrations", "cards")
                .filter(part -> path.contains("/" + part + "/"))
                .findFirst()
                .map(part -> switch (part) {
                    case "chats", "conversations" -> "chat";
                    case "integrations" -> path.contains("/deliveries/") ? "delivery" : "destination";
                    case "deliveries" -> "delivery";
                    default -> part.substring(0, part.length() - 1);
                })
                .orElse("picture");
    }

    private static String body(Endpoint endpoint) {
        return BODIES.getOrDefault(endpoint.name(), "")
                .replace('\'', '"')
                .replace("{card}", ROWS.id("card", 1).toString());
    }

    private static String fresh(String body) {
        return body.replace("{new}", UUID.randomUUID().toString());
    }

    private static List<Endpoint> endpoints() {
        var found = new LinkedHashMap<String, Endpoint>();
        for (var root : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            for (var handler : root.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    routing.getMappers()
                            .forEach((method, mapper) -> mapper.getTemplates().forEach(part -> {
                                var endpoint =
                                        endpoint(method, root.template.template + part.template.template, part.value);
                                found.put(endpoint.name(), endpoint);
                            }));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Endpoint endpoint(String method, String template, RuntimeResource resource) {
        var path = template.replace("//", "/").replaceFirst("(.)/$", "$1");
        var name = method + " " + path;
        var query = new LinkedHashSet<String>();
        var form = new LinkedHashSet<String>();
        var types = List.<Class<?>>of();
        // Null of several methods that differ in their media types only: the ones here have no parameters but the path.
        if (resource.getLazyMethod() != null) {
            var declared = resource.getLazyMethod().getMethod();
            types = List.of(declared.getParameterTypes());
            for (var parameter : declared.getParameters()) {
                declared(parameter, query, form);
            }
        }
        var multipart = types.contains(MultipartFormDataInput.class)
                || types.stream().anyMatch(type -> type.getSimpleName().equals("DefinitionForm"));
        var reads = types.contains(byte[].class)
                || types.contains(MultivaluedMap.class)
                || types.contains(UriInfo.class)
                || types.contains(MultipartFormDataInput.class);
        (method.equals("GET") ? query : form).addAll(READ_BY_HAND.getOrDefault(name, List.of()));
        return new Endpoint(method, path, query, form, multipart, reads);
    }

    private static void declared(Parameter parameter, Set<String> query, Set<String> form) {
        named(parameter, parameter.getName(), query, form);
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            for (var field : parameter.getType().getDeclaredFields()) {
                named(field, field.getName(), query, form);
            }
        }
    }

    private static void named(AnnotatedElement element, String name, Set<String> query, Set<String> form) {
        var inQuery = element.getAnnotation(RestQuery.class);
        var inQueryToo = element.getAnnotation(jakarta.ws.rs.QueryParam.class);
        var inForm = element.getAnnotation(RestForm.class);
        if (inQuery != null) {
            query.add(chosen(inQuery.value(), name));
        } else if (inQueryToo != null) {
            query.add(inQueryToo.value());
        } else if (inForm != null) {
            form.add(chosen(inForm.value(), name));
        }
    }

    private static String chosen(String written, String name) {
        return written.isEmpty() || written.equals(RestQuery.class.getName()) || !written.matches("[a-z.-]+")
                ? name
                : written;
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
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

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /// Jackson writes U+0000 and an unpaired surrogate as escapes.
    private static String written(JsonNode node) {
        return node.toString().replace("\uD800", "\\ud800");
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
