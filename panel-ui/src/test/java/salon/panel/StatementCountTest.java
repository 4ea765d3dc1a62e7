package salon.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.chat.Conversations;
import salon.embedded.TestServers;

/// A page or a list needs the same number of SQL statements for 10 rows and for 300: more than fit on any of them.
@QuarkusTest
class StatementCountTest {
    private static final ManyRows FEW = new ManyRows("few-rows", 10);
    private static final ManyRows MANY = new ManyRows("many-rows", 300);

    private static final String CENTRE = "/t/{tenant}/panel/centres/{centre}";
    private static final Map<String, String> TOPIC = Map.of("topic", "chat");
    private static final String API = "/t/{tenant}/api/v1";

    /// Paths of resources, and the values of their parameters (`kind:number` stands for an id) and queries.
    private static final List<Call> PAGES = List.of(
            new Call("/t/{tenant}/panel"),
            new Call("/t/{tenant}/panel/signed-in"),
            new Call("/t/{tenant}/panel/drafts/{id}", Map.of("id", "draft")),
            new Call("/t/{tenant}/panel/signed-out"),
            new Call("/t/{tenant}/panel/sign-out"),
            new Call(CENTRE + "/chats"),
            new Call(CENTRE + "/chats/unanswered"),
            new Call("/t/{tenant}/panel/chats/{id}", Map.of("id", "chat")),
            new Call("/t/{tenant}/panel/chats/{id}", Map.of("id", "chat"), "?card=every-kind"),
            new Call("/t/{tenant}/panel/chats/{id}/after/{seq}", Map.of("id", "chat", "seq", "0")),
            new Call(
                    "/t/{tenant}/panel/chats/{id}/options",
                    Map.of("id", "chat"),
                    "?type=every-kind&field=colour&q=%D1%81"),
            new Call(CENTRE + "/requests/{type}"),
            new Call(CENTRE + "/requests/{type}", Map.of(), "?state=new&mine=yes"),
            new Call(CENTRE + "/fresh-requests"),
            new Call("/t/{tenant}/panel/requests/{id}", Map.of("id", "request")),
            new Call("/t/{tenant}/panel/requests/{id}/since/{revision}", Map.of("id", "request", "revision", "0")),
            new Call(CENTRE + "/offers"),
            new Call(CENTRE + "/offers/new"),
            new Call(CENTRE + "/offers/{id}", Map.of("id", "offer")),
            new Call(CENTRE + "/offers/{id}/edit", Map.of("id", "offer")),
            new Call(CENTRE + "/cars"),
            new Call(CENTRE + "/cars", Map.of(), "?q=lada"),
            new Call(CENTRE + "/cars/new"),
            new Call(CENTRE + "/cars/{id}", Map.of("id", "car")),
            new Call(CENTRE + "/cars/{id}/edit", Map.of("id", "car")),
            new Call(CENTRE + "/{section:cars|offers}/import", Map.of("section:cars|offers", "cars")),
            new Call(CENTRE + "/{section:cars|offers}/import/template.csv", Map.of("section:cars|offers", "offers")),
            new Call(CENTRE + "/plugins"),
            new Call(CENTRE + "/plugins/{type}/settings", Map.of("type", "tyres")),
            new Call(CENTRE + "/card-types"),
            new Call(CENTRE + "/card-types/new"),
            new Call(CENTRE + "/card-types/of/{id}", Map.of("id", "type-1")),
            new Call(CENTRE + "/hours"),
            new Call(CENTRE + "/hours/copy"),
            new Call(CENTRE + "/hours/copy", Map.of(), "?what=hours&what=texts&to=centre-2&to=centre-3&to=centre-200"),
            new Call(CENTRE + "/integrations"),
            new Call(CENTRE + "/integrations/new", Map.of(), "?kind=adf"),
            new Call(CENTRE + "/integrations/{id}", Map.of("id", "destination")),
            new Call(CENTRE + "/integrations/deliveries"),
            new Call(CENTRE + "/templates"),
            new Call(CENTRE + "/templates/{topic}", TOPIC),
            new Call(CENTRE + "/templates/{topic}", TOPIC, "?for=group"),
            new Call(CENTRE + "/templates/{topic}/mail", TOPIC),
            new Call(CENTRE + "/templates/{topic}/versions/{number}", Map.of("topic", "chat", "number", "0")),
            new Call(CENTRE + "/templates/{topic}/copy", TOPIC),
            new Call(CENTRE + "/mail"),
            new Call(CENTRE + "/mail/branding"),
            new Call("/t/{tenant}/panel/chats/{id}/escalation", Map.of("id", "chat")),
            new Call("/t/{tenant}/panel/requests/{id}/escalation", Map.of("id", "request")),
            new Call("/t/{tenant}/acknowledge/{token}"),
            new Call("/t/{tenant}/admin/v1/escalations/chats/{id}", Map.of("id", "chat")),
            new Call("/t/{tenant}/admin/v1/escalations/requests/{id}", Map.of("id", "request")),
            new Call("/t/{tenant}/reply/{token}"),
            new Call("/t/{tenant}/admin/v1/card-types"),
            new Call("/t/{tenant}/admin/v1/card-types/{id}", Map.of("id", "type-1")));

    private static final Call EXPORT = new Call(CENTRE + "/requests/{type}/export");

    private static final List<Call> LISTS_OF_THE_APP = List.of(
            new Call(API + "/centres"),
            new Call(API + "/conversations"),
            new Call(API + "/conversations/{id}/messages", Map.of("id", "chat")),
            new Call(API + "/conversations/{id}/messages", Map.of("id", "chat"), "?after=0&limit=200"),
            new Call(API + "/card-types"),
            new Call(API + "/card-types", Map.of(), "?centre=centre-1"),
            new Call(API + "/card-types/{type}/options", Map.of(), "?centre=centre-1&field=car&q=lada"),
            new Call(API + "/card-types/{type}/prefill", Map.of(), "?centre=centre-1"),
            new Call(API + "/cards/{id}", Map.of("id", "card")),
            new Call(API + "/requests"),
            new Call(API + "/offers"),
            new Call(API + "/offers", Map.of(), "?centre=centre-1"),
            new Call(API + "/offers/{id}", Map.of("id", "offer")),
            new Call(API + "/cars"),
            new Call(API + "/cars", Map.of(), "?make=LADA&limit=100"),
            new Call(API + "/cars/{id}", Map.of("id", "car")),
            new Call(API + "/me"));

    /// Server-sent events, bytes of one picture, the page at the root.
    private static final Set<String> WITHOUT_ROWS =
            Set.of("/t/{tenant}/panel/live/{centre}", "/t/{tenant}/pictures/{id}", "/");

    @Inject
    SessionFactory sessions;

    @Inject
    Given given;

    @Inject
    ManyRows.Loader rows;

    @Inject
    Conversations conversations;

    record Call(String path, Map<String, String> parameters, String query) {
        Call(String path) {
            this(path, Map.of());
        }

        Call(String path, Map<String, String> parameters) {
            this(path, parameters, "");
        }

        String address(ManyRows tenant, String token) {
            var values = new LinkedHashMap<>(
                    Map.of("tenant", tenant.slug(), "centre", "centre-1", "type", "test-drive", "token", token));
            values.putAll(parameters);
            var address = path;
            for (var value : values.entrySet()) {
                var isKind = value.getKey().equals("id") && !value.getValue().startsWith("type-");
                address = address.replace(
                        "{" + value.getKey() + "}",
                        isKind ? tenant.id(value.getValue(), 1).toString() : value.getValue());
            }
            return address + query;
        }
    }

    @BeforeEach
    void load() {
        rows.load(FEW);
        rows.load(MANY);
    }

    @Test
    void everyStatementIsCounted() {
        var chats = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> MANY.id("chat", number))
                .toList();

        var oneByOne = statements(() -> given.in(MANY.slug(), () -> {
            chats.forEach(conversations::find);
            return chats;
        }));

        assertThat(oneByOne).isGreaterThanOrEqualTo(chats.size());
    }

    @Test
    @TestSecurity(
            user = Given.VIKTOR,
            roles = {"agent", "manager", "administrator"})
    void aPageNeedsTheSameNumberOfStatementsForManyRows() {
        assertSameNumber(PAGES, () -> given().redirects().follow(false));
    }

    /// It reads 500 requests at a time, and their customers; of many rows the centre has 601 requests.
    @Test
    @TestSecurity(user = Given.VIKTOR, roles = "manager")
    void anExportNeedsStatementsForEachOfItsPages() {
        var few = count(EXPORT, FEW, RestAssured::given);
        var many = count(EXPORT, MANY, RestAssured::given);

        var aPage = 4;
        assertThat(many).isEqualTo(new Count(few.first() + aPage, few.again() + aPage));
    }

    @Test
    void aListOfTheAppNeedsTheSameNumberOfStatementsForManyRows() {
        var token = TestServers.get().keycloak().token("vega", "vera");
        assertSameNumber(LISTS_OF_THE_APP, () -> given().auth().oauth2(token));
    }

    @Test
    void noPageAndNoListIsLeftOut() throws IOException {
        var known = new HashSet<>(WITHOUT_ROWS);
        PAGES.forEach(call -> known.add(call.path()));
        known.add(EXPORT.path());
        LISTS_OF_THE_APP.forEach(call -> known.add(call.path()));

        assertThat(pathsOfGet()).containsExactlyInAnyOrderElementsOf(known);
    }

    private void assertSameNumber(List<Call> calls, Supplier<RequestSpecification> client) {
        var few = new LinkedHashMap<String, Count>();
        var many = new LinkedHashMap<String, Count>();
        for (var call : calls) {
            few.put(call.path() + call.query(), count(call, FEW, client));
            many.put(call.path() + call.query(), count(call, MANY, client));
        }
        assertThat(many).isEqualTo(few);
        assertThat(few.values().stream().filter(count -> count.again() > 0)).hasSizeGreaterThan(calls.size() / 2);
    }

    /// Statements of the first call, which fills the caches that are still empty, and of the second.
    private record Count(long first, long again) {}

    private Count count(Call call, ManyRows tenant, Supplier<RequestSpecification> client) {
        var address = call.address(tenant, rows.load(tenant));
        Runnable get = () ->
                assertThat(client.get().get(address).statusCode()).as(address).isIn(200, 303);
        return new Count(statements(get), statements(get));
    }

    private long statements(Runnable work) {
        var statistics = sessions.getStatistics();
        var before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    /// The paths of all resources of core and of the panel that answer GET, read from the modules' Jandex indexes.
    private static Set<String> pathsOfGet() throws IOException {
        var paths = new ArrayList<String>();
        var indexes = Thread.currentThread().getContextClassLoader().getResources("META-INF/jandex.idx");
        while (indexes.hasMoreElements()) {
            try (var in = indexes.nextElement().openStream()) {
                new IndexReader(in)
                        .read().getAnnotations(DotName.createSimple(GET.class)).stream()
                                .filter(get -> get.target().kind() == AnnotationTarget.Kind.METHOD)
                                .filter(get -> get.target()
                                        .asMethod()
                                        .declaringClass()
                                        .name()
                                        .toString()
                                        .startsWith("salon."))
                                .map(StatementCountTest::path)
                                .forEach(paths::add);
            }
        }
        return paths.stream().collect(Collectors.toSet());
    }

    private static String path(AnnotationInstance get) {
        var method = get.target().asMethod();
        var root =
                method.declaringClass().declaredAnnotation(Path.class).value().asString();
        var part = method.annotation(Path.class);
        return part == null ? root : root + "/" + part.value().asString();
    }
}
