package salon.panel.frame;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;
import salon.handover.Destination;
import salon.handover.Destinations;
import salon.panel.Given;
import salon.panel.UploadForm;
import salon.staff.FormDrafts;
import salon.staff.FormDrafts.FormDraft;
import salon.tenant.Secrets;
import salon.tenant.Tenants;

/// A session may end while somebody types: the form leads to the sign-in and from there back to its page, with all that
/// was typed.
@QuarkusTest
class FormDraftTest {
    private static final String NORTH = Given.PANEL + "/centres/north";
    private static final String DRAFTS = "/t/aurora/drafts";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern ACTION = Pattern.compile("<form data-restore method=\"post\" action=\"([^\"]+)\"");

    @Inject
    Given given;

    @Inject
    FormDrafts drafts;

    @Inject
    Destinations destinations;

    @Inject
    Secrets secrets;

    @Inject
    Tenants tenants;

    @Test
    void aFormWithoutASessionIsKeptForTheMemberWhoOpenedIt() {
        var chat = Given.PANEL + "/chats/" + UUID.randomUUID();

        var refused = anonymous().formParam("text", "Добрый день").post(chat);
        refused.then().statusCode(307).header("Location", endsWith(DRAFTS + "?of=" + chat));
        var kept = anonymous()
                .cookie("salon-staff", cookieOf(Given.ANNA))
                .formParam("text", "Добрый\r\nдень")
                .formParam("at", "north", "south")
                .formParam("secret.key", "s3cret")
                .post(refused.header("Location"));
        kept.then().statusCode(303).header("Location", containsString(Given.PANEL + "/drafts/"));

        assertThat(draft(kept)).satisfies(draft -> {
            assertThat(draft.address()).isEqualTo(chat);
            assertThat(draft.values())
                    .containsEntry("text", List.of("Добрый\r\nдень"))
                    .containsEntry("at", List.of("north", "south"))
                    .containsEntry("secret.key", List.of("*"))
                    .doesNotContainKey("csrf-token");
        });
        given().redirects()
                .follow(false)
                .get(kept.header("Location"))
                .then()
                .statusCode(302)
                .header("Location", containsString("/protocol/openid-connect/auth"));
    }

    @Test
    void aSessionThatIsNotValidAnyMoreIsLikeNone() {
        anonymous()
                .cookie("q_session_aurora-panel", "outdated")
                .formParam("text", "Добрый день")
                .post(Given.PANEL + "/chats/" + UUID.randomUUID())
                .then()
                .statusCode(307);
    }

    @Test
    void aPartOfAPageIsNoForm() {
        anonymous()
                .header("HX-Request", "true")
                .formParam("do", "fields")
                .post(Given.PANEL + "/chats/" + UUID.randomUUID())
                .then()
                .statusCode(302);
    }

    @Test
    void nothingIsKeptOfABrowserWhereNobodyHasSignedIn() {
        anonymous()
                .formParam("text", "Добрый день")
                .post(DRAFTS + "?of=" + Given.PANEL + "/chats/" + UUID.randomUUID())
                .then()
                .statusCode(303)
                .header("Location", endsWith(Given.PANEL));
    }

    @Test
    void otherSitesCanNotPlantADraft() {
        var address = DRAFTS + "?of=" + Given.PANEL + "/chats/" + UUID.randomUUID();

        anonymous()
                .header("Sec-Fetch-Site", "cross-site")
                .cookie("salon-staff", cookieOf(Given.ANNA))
                .formParam("text", "planted")
                .post(address)
                .then()
                .statusCode(403);
        given().cookie("salon-staff", cookieOf(Given.ANNA))
                .formParam("text", "planted")
                .post(address)
                .then()
                .statusCode(400)
                .body(containsString("Вернитесь назад"));
    }

    @Test
    void aDraftLeadsIntoThePanelOfItsTenantOnly() {
        for (var of : List.of("/t/vega/panel/chats/1", "//evil.example/t/aurora/panel/x", "/t/aurora/reply/x", "")) {
            anonymous()
                    .cookie("salon-staff", cookieOf(Given.ANNA))
                    .formParam("text", "x")
                    .post(DRAFTS + "?of=" + of)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    @TestSecurity(user = Given.ANNA, roles = "agent")
    void everyPageSaysWhoseFormsComeFromThisBrowser() {
        Cookie cookie = given().get(NORTH + "/chats").detailedCookie("salon-staff");

        assertThat(cookie.getPath()).isEqualTo(DRAFTS);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("strict");
        assertThat(cookie.getValue()).doesNotContain(Given.ANNA);
    }

    @Test
    @TestSecurity(user = Given.BORIS, roles = "agent")
    void theDraftOfAnotherMemberStaysClosed() {
        var id = keep(Given.ANNA, "/chats/" + UUID.randomUUID(), false, Map.of("text", "x"));

        given().redirects()
                .follow(false)
                .get(Given.PANEL + "/drafts/" + id)
                .then()
                .statusCode(303)
                .header("Location", endsWith(Given.PANEL));
    }

    @Test
    @TestSecurity(
            user = Given.ALEX,
            roles = {"agent", "manager", "administrator"})
    void anAnswerComesBackWithItsCard() {
        var chat = given.question("aurora", "north", "Когда?");
        var id = UUID.randomUUID().toString();

        restored(
                        "/chats/" + chat.id(),
                        Map.of("form", id, "text", "Завтра", "card", "test-drive", "card.comment", "с детским креслом"))
                .then()
                .body(containsString("Завтра</textarea>"))
                .body(containsString("с детским креслом"))
                .body(containsString("name=\"form\" value=\"" + id));
        assertThat(given.texts(chat)).doesNotContain("Завтра");
    }

    @Test
    @TestSecurity(
            user = Given.ALEX,
            roles = {"agent", "manager", "administrator"})
    void workOnARequestComesBack() {
        var request = given.testDrive("aurora", "north", "Пётр Ильин", "");
        var address = "/requests/" + request.id();
        var day = LocalDate.now().plusDays(9).toString();
        var form = Map.of("form", id(), "revision", "0", "do", "confirmed", "words", "Ждём вас", "day", day);

        restored(address, form)
                .then()
                .body(containsString("Ждём вас</textarea>"))
                .body(containsString(day));
        restored(address + "/notes", Map.of("form", id(), "text", "перезвонить"))
                .then()
                .body(containsString("перезвонить</textarea>"));

        assertThat(given.find(request).revision()).isEqualTo(request.revision());
        given().get(Given.PANEL + address).then().body(not(containsString("перезвонить")));
    }

    @Test
    @TestSecurity(
            user = Given.ALEX,
            roles = {"agent", "manager", "administrator"})
    void carsAndOffersComeBack() {
        var car = UUID.randomUUID();
        var offer = UUID.randomUUID();

        restored("/centres/north/cars/" + car, true, Map.of("version", "0", "make", "Москвич", "price", "много"))
                .then()
                .body(containsString("value=\"Москвич\""))
                .body(containsString("value=\"много\""));
        restored("/centres/north/offers/" + offer, true, Map.of("version", "0", "title", "Шины", "scope", "all"))
                .then()
                .body(containsString("Шины"));
        restored("/centres/north/cars/import", true, Map.of("mode", "good"))
                .then()
                .body(containsString("checked"));

        given().get(NORTH + "/cars/" + car).then().statusCode(404);
        given().get(NORTH + "/offers/" + offer).then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = Given.ALEX,
            roles = {"agent", "manager", "administrator"})
    void yamlComesBack() {
        restored("/centres/north/card-types", true, Map.of("source", "id: half-written", "seen", "", "do", "publish"))
                .then()
                .body(containsString("id: half-written</textarea>"));
        restored("/centres/north/card-types", true, Map.of()).then().body(containsString("type=\"file\""));
    }

    @Test
    @TestSecurity(
            user = Given.ALEX,
            roles = {"agent", "manager", "administrator"})
    void settingsComeBackWithoutTheirSecrets() {
        restored("/centres/north/plugins/tyres/settings", Map.of("set.office", "Склад 77", "secret.key", "*"))
                .then()
                .body(containsString("value=\"Склад 77\""))
                .body(containsString("Введите ещё раз"));
        given().get(NORTH + "/plugins/tyres/settings").then().body(not(containsString("Склад 77")));
    }

    @Test
    @TestSecurity(
            user = Given.ALEX,
            roles = {"agent", "manager", "administrator"})
    void anIntegrationComesBack() {
        var form = Map.of("form", id(), "kind", "ADF", "address", "half@", "centre", "north", "type", "");

        restored("/centres/north/integrations", form).then().body(containsString("value=\"half@\""));
    }

    @Test
    @TestSecurity(user = Given.ALEX, roles = "manager")
    void hoursAndAutomaticTextsComeBack() {
        var form = Map.of(
                "version", "0",
                "day.1", "9-17",
                "special.0.name", "Санитарный день",
                "text.outside-hours.ru", "Откроемся {opens}",
                "do", "save");

        restored("/centres/north/hours", form)
                .then()
                .body(containsString("value=\"9-17\""))
                .body(containsString("value=\"Санитарный день\""))
                .body(containsString("Откроемся {opens}"))
                .body(containsString("data-unsaved=\"changed\""));
        given().get(NORTH + "/hours").then().body(not(containsString("value=\"9-17\"")));
    }

    @Test
    @TestSecurity(
            user = Given.ALEX,
            roles = {"agent", "manager", "administrator"})
    void aMailTemplateComesBackAndWhoseItIs() {
        var template = "/centres/north/templates/tyres";
        var form = Map.of("for", "group", "form", id(), "version", "0", "addresses", "half@", "after", "soon");

        restored(template, form)
                .then()
                .body(containsString("half@</textarea>"))
                .body(containsString("value=\"soon\""))
                .body(containsString("name=\"for\" value=\"group\""));
        restored(template + "/copy", Map.of("for", "group", "form", id(), "version", "0", "to", "south"))
                .then()
                .body(containsString("value=\"south\" checked"));
        restored(template + "/versions/0/restore", Map.of("for", "group", "form", id(), "version", "0"))
                .then()
                .body(containsString("name=\"for\" value=\"group\""));
        given().get(NORTH + "/templates/tyres?for=group").then().body(not(containsString("half@")));
    }

    @Test
    @TestSecurity(
            user = Given.ALEX,
            roles = {"agent", "manager", "administrator"})
    void aButtonIsNotPressedForThoseWhoHaveToSignInAgain() {
        var added = given.in(
                "aurora",
                () -> destinations.add(new Destinations.DestinationForm(
                        UUID.randomUUID(), Destination.Kind.ADF, "crm@north.example", "", "", 0)));
        var known = ((Destinations.SaveResult.Saved) added).destination();
        var page = "/centres/north/integrations/" + known.id();

        post(page + "/delete", false, Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith(page + "?restored=1"));

        given().get(Given.PANEL + page + "?restored=1")
                .then()
                .statusCode(200)
                .body(containsString("ничего ещё не отправлено"));
    }

    @Test
    void everyFormLeadsBackToAPage() throws IOException {
        var pages = new ArrayList<String>();
        var forms = new ArrayList<String>();
        var indexes = Thread.currentThread().getContextClassLoader().getResources("META-INF/jandex.idx");
        while (indexes.hasMoreElements()) {
            try (var in = indexes.nextElement().openStream()) {
                var index = new IndexReader(in).read();
                index.getAnnotations(DotName.createSimple(GET.class)).stream()
                        .flatMap(FormDraftTest::paths)
                        .forEach(pages::add);
                index.getAnnotations(DotName.createSimple(POST.class)).stream()
                        .filter(post -> !post.target().asMethod().hasAnnotation(RestoresForm.class))
                        .flatMap(FormDraftTest::paths)
                        .filter(path -> path.startsWith("/t/{tenant}/panel/"))
                        .forEach(forms::add);
            }
        }

        assertThat(forms).hasSizeGreaterThan(5).allSatisfy(form -> assertThat(pages)
                .contains(form.substring(0, form.lastIndexOf('/'))));
    }

    private static Stream<String> paths(AnnotationInstance http) {
        var method = http.target().asMethod();
        var root = method.declaringClass().declaredAnnotation(Path.class);
        var part = method.annotation(Path.class);
        return root == null
                ? Stream.empty()
                : Stream.of(root.value().asString()
                        + (part == null ? "" : "/" + part.value().asString()));
    }

    private Response restored(String address, Map<String, String> values) {
        return restored(address, false, values);
    }

    /// The page that shows the form again.
    private Response restored(String address, boolean isMultipart, Map<String, String> values) {
        var page = post(address, isMultipart, values);
        page.then().statusCode(200).body(containsString("ничего ещё не отправлено"));
        return page;
    }

    private Response post(String address, boolean isMultipart, Map<String, String> values) {
        var id = keep(Given.ALEX, address, isMultipart, values);
        var html = given().get(Given.PANEL + "/drafts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (isMultipart) {
            return UploadForm.of(html).send(Map.of());
        }
        var action = ACTION.matcher(html);
        assertThat(action.find()).isTrue();
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(html).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return given().redirects()
                .follow(false)
                .cookie("csrf-token", Objects.requireNonNull(fields.get("csrf-token")))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(Objects.requireNonNull(action.group(1)));
    }

    private UUID keep(String member, String address, boolean isMultipart, Map<String, String> values) {
        var lists = new HashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return given.in("aurora", () -> drafts.keep(member, new FormDraft(Given.PANEL + address, isMultipart, lists)));
    }

    private FormDraft draft(Response kept) {
        var location = kept.header("Location");
        var id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        return given.in("aurora", () -> drafts.find(id, Given.ANNA)).orElseThrow();
    }

    /// A form of a page that was opened when there was a session.
    private static RequestSpecification anonymous() {
        var token = given().get("/t/aurora/panel/signed-out").cookie("csrf-token");
        return given().redirects()
                .follow(false)
                .cookie("csrf-token", token)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token);
    }

    private String cookieOf(String subject) {
        var tenant = tenants.bySlug("aurora").orElseThrow();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(secrets.encrypt(tenant.id(), "form draft", subject));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
