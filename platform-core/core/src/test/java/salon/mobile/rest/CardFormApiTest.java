package salon.mobile.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.chat.Conversations.PostResult;
import salon.chat.StaffPosts;
import salon.chat.Writer;
import salon.client.ApiResponse;
import salon.client.SalonClient;
import salon.mobile.TestDevice;
import salon.tyres.TyreCard;

/// Forms of card types: options, prefill, check, consent, migration.
@QuarkusTest
class CardFormApiTest {
    private static final String VIN = "XTA219040P0000001";

    @TestHTTPResource("/")
    URI platform;

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    StaffPosts staff;

    private SalonClient olga;

    @BeforeEach
    void signIn() throws IOException, InterruptedException {
        olga = TestDevice.api(platform, "aurora", "olga");
        assertThat(drives(List.of()).status()).isEqualTo(200);
    }

    @AfterEach
    void signOut() {
        olga.close();
    }

    @Test
    void optionsAreSearchedByTextAndCentresByName() throws IOException, InterruptedException {
        var tyres = olga.get("card-types/wheelset/options?field=tyre&centre=north&q=%D0%B7%D0%B8%D0%BC");
        var centres = olga.get("card-types/wheelset/options?field=centre&centre=north");

        assertThat(tyres.items()).containsExactly(Map.of("key", "w", "label", "Зимние"));
        assertThat(centres.items()).extracting(one -> one.get("key")).containsExactlyInAnyOrder("north", "south");
        assertThat(olga.get("card-types/wheelset/options?field=phone&centre=north")
                        .items())
                .isEmpty();
        assertThat(olga.get("card-types/wheelset/options?centre=north").status())
                .isEqualTo(400);
        assertThat(olga.get("card-types/wheelset/options?field=tyre&centre=main")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFormIsCheckedAsItIsFilledIn() throws IOException, InterruptedException {
        var sound = check(Map.of("tyre", "зимние", "vin", VIN));
        var odd = check(Map.of("tyre", "квадратные", "wheels", List.of(Map.of("size", ""), Map.of("width", 5))));

        assertThat(sound.text("summary")).isEqualTo("Зимние, " + VIN);
        assertThat(codes(sound, "problems")).isEmpty();
        assertThat(codes(sound, "warnings")).containsExactly("vin check-digit");
        assertThat(codes(odd, "problems")).containsExactlyInAnyOrder("tyre unknown-option", "wheels.1.width unknown");
    }

    @Test
    void whatNobodySeesInPhonesAndVinsDoesNotCount() throws IOException, InterruptedException {
        var pasted = check(Map.of("phone", "+7\uFE0D 916 123 45 67", "vin", "XTA-219040 P0000001\u200B"));
        var cyrillic = check(Map.of("vin", "ХТА219040P0000001"));

        assertThat(codes(pasted, "problems")).isEmpty();
        assertThat(pasted.text("summary")).contains(VIN);
        assertThat(cyrillic.objects("problems")).singleElement().satisfies(problem -> assertThat(problem)
                .containsEntry("field", "vin")
                .containsEntry("code", "wrong-alphabet")
                .containsEntry("text", "Буква Х в VIN — кириллица. Наберите её латиницей"));
    }

    @Test
    void aFormWithoutACardIsPrefilled() throws IOException, InterruptedException {
        drives(List.of(Map.of("vin", VIN)));

        var form = olga.get("card-types/wheelset/prefill?centre=north");

        assertThat(form.object("answers"))
                .containsEntry("vin", VIN)
                .containsEntry("year", 2023)
                .containsEntry("centre", Map.of("key", "north", "label", "Аврора Север"));
        assertThat(form.object("sources")).containsEntry("vin", "profile").containsEntry("year", "vin");
        assertThat(olga.get("card-types/wheelset/prefill").status()).isEqualTo(400);
        assertThat(olga.get("card-types/wheelset/prefill?centre=main").status()).isEqualTo(404);
        assertThat(olga.get("card-types/nothing/prefill?centre=north").status()).isEqualTo(404);
    }

    @Test
    void theOnlyCarAndItsYearArePrefilled() throws IOException, InterruptedException {
        drives(List.of(Map.of("vin", VIN)));

        var opened = olga.get("cards/" + send(Map.of("tyre", "w")));

        assertThat(opened.object("answers"))
                .containsEntry("tyre", Map.of("key", "w", "label", "Зимние"))
                .containsEntry("vin", VIN)
                .containsEntry("year", 2023)
                .containsEntry("centre", Map.of("key", "north", "label", "Аврора Север"));
        assertThat(opened.object("sources"))
                .containsEntry("tyre", "staff")
                .containsEntry("vin", "profile")
                .containsEntry("year", "vin");
        assertThat(codes(opened, "warnings")).containsExactly("vin check-digit");
    }

    @Test
    void withSeveralCarsNoneIsPrefilled() throws IOException, InterruptedException {
        drives(List.of(Map.of("vin", VIN), Map.of("model", "Vesta")));

        assertThat(olga.get("cards/" + send(Map.of())).object("answers")).doesNotContainKeys("vin", "year");
    }

    @Test
    void anOlderCardIsMigratedToTheCurrentVersion() throws IOException, InterruptedException {
        var card = send(Map.of());
        database.call("aurora", sql -> sql.update(
                        "update card set version = 1, answers = cast(:answers as jsonb) where id = :id")
                .setParameter("answers", "{\"size\": \"R16\"}")
                .setParameter("id", card)
                .executeUpdate());

        var opened = olga.get("cards/" + card);

        assertThat(opened.object("answers")).containsEntry("wheels", List.of(Map.of("size", "R16")));
    }

    @Test
    void aSoldOutCardIsGoneAndNamesTheAlternative() throws IOException, InterruptedException {
        var opened = olga.get("cards/" + send(Map.of("tyre", "Летние")));
        var submitted = submit(UUID.randomUUID(), Map.of("tyre", "s"), 3);

        for (var gone : List.of(opened, submitted)) {
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.type()).isEqualTo("application/problem+json");
            assertThat(gone.objects("alternatives")).singleElement().satisfies(one -> assertThat(one)
                    .containsEntry("type", "wheelset")
                    .containsEntry("summary", "Зимние")
                    .containsEntry(
                            "link",
                            Map.of(
                                    "screen",
                                    "wheelset",
                                    "params",
                                    Map.of("tyre", Map.of("key", "w", "label", "Зимние")))));
        }
        assertThat(olga.get("requests").items()).noneMatch(request -> "Летние".equals(request.get("summary")));
    }

    @Test
    void consentIsRequiredAndItsTextIsStored() throws IOException, InterruptedException {
        var id = UUID.randomUUID();

        var refused = submit(id, Map.of("tyre", "w"), 0);
        var outdated = submit(id, Map.of("tyre", "w"), 2);
        var accepted = submit(id, Map.of("tyre", "w"), TyreCard.CONSENT);

        assertThat(codes(refused, "problems")).containsExactly("null consent");
        assertThat(outdated.status()).isEqualTo(422);
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(consentOf(id)).isEqualTo("3 Согласен, чтобы мне звонили.");
        assertThat(olga.get("card-types").items())
                .filteredOn(type -> "wheelset".equals(type.get("id")))
                .extracting(type -> type.get("consent"))
                .containsExactly(Map.of("version", 3, "text", "Согласен, чтобы мне звонили."));
    }

    @Test
    void anInvalidPhoneNumberIsRefused() throws IOException, InterruptedException {
        assertThat(codes(check(Map.of("phone", "8 (916) 123-45-67")), "problems"))
                .isEmpty();
        assertThat(codes(check(Map.of("phone", "+70000000000")), "problems")).containsExactly("phone malformed");
    }

    @Test
    void aNumberThatCanBeReadInTwoWaysIsRefusedWithAnExampleOfHowToWriteIt() throws IOException, InterruptedException {
        assertThat(check(Map.of("year", "1,950")).objects("problems"))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .containsEntry("code", "malformed")
                        .containsEntry("text", "Напишите целое число, например 12500 или 12 500"));
        assertThat(codes(check(Map.of("year", "1 950")), "problems")).isEmpty();
    }

    @Test
    void ownCarsAreCheckedFieldByField() throws IOException, InterruptedException {
        var refused = drives(List.of(Map.of("vin", "123"), Map.of("year", 2020)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused, "problems")).containsExactly("cars.0.vin malformed", "cars.1.vin required");
        assertThat(drives(Collections.nCopies(11, Map.of("model", "Vesta"))).status())
                .isEqualTo(422);
    }

    @Test
    void theConsentIsStoredInTheLanguageItWasShownIn() throws IOException, InterruptedException {
        var id = UUID.randomUUID();
        var body = """
                {"id":"%s","type":"wheelset","centre":"north","answers":{"tyre":"w"},"consent":3}""".formatted(id);
        var request = HttpRequest.newBuilder(URI.create(TestDevice.root(platform) + "/t/aurora/api/v1/requests"))
                .header("Authorization", "Bearer " + TestDevice.token("aurora", "olga"))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }

        assertThat(consentOf(id)).isEqualTo("3 I agree to be called.");
    }

    private ApiResponse check(Map<String, Object> answers) throws IOException, InterruptedException {
        return olga.post("card-types/wheelset/check", Map.of("centre", "north", "answers", answers));
    }

    private ApiResponse submit(UUID id, Map<String, Object> answers, int consent)
            throws IOException, InterruptedException {
        return olga.post(
                "requests",
                Map.of(
                        "id",
                        id.toString(),
                        "type",
                        TyreCard.ID,
                        "centre",
                        "north",
                        "answers",
                        answers,
                        "consent",
                        consent));
    }

    private ApiResponse drives(List<Map<String, Object>> cars) throws IOException, InterruptedException {
        var me = new HashMap<String, Object>(olga.get("me").body());
        me.put("cars", cars);
        return olga.put("me", me);
    }

    private UUID send(Map<String, Object> answers) throws IOException, InterruptedException {
        var chat = TestDevice.open(olga, "north").id();
        var writer =
                new Writer.Staff("Анна", Set.of(given.centre("aurora", "north").id()));
        var card = new StaffPosts.Attachment(TyreCard.ID, answers);
        var outcome = given.in("aurora", () -> staff.post(writer, chat, UUID.randomUUID(), "", card));
        var posted = (PostResult.Posted) ((StaffPosts.Outcome.Done) outcome).result();
        return Objects.requireNonNull(posted.message().card()).id();
    }

    private String consentOf(UUID request) {
        return database.call("aurora", sql -> sql.query(
                        "select consent_version || ' ' || consent_text from request where id = :id", String.class)
                .setParameter("id", request)
                .getSingleResult());
    }

    private static List<String> codes(ApiResponse answer, String list) {
        return answer.objects(list).stream()
                .map(one -> one.get("field") + " " + one.get("code"))
                .toList();
    }
}
