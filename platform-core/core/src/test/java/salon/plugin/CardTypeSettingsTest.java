package salon.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.card.Cards;
import salon.card.Cards.PrepareResult;
import salon.plugin.CardTypeSettings.CardTypeSetting;
import salon.plugin.CardTypeSettings.SaveResult;

/// Settings reach the database and the card; secrets reach the card alone.
@QuarkusTest
class CardTypeSettingsTest {
    private static final UUID ALEX = UUID.randomUUID();
    private static final Locale EN = Locale.ENGLISH;
    private static final String KEY = "tajna-47-klyuch";
    private static final Map<String, String> ALL = Map.of(
            "office", "First floor\nwindow 3",
            "days", "14",
            "price", "1 234,50",
            "kind", "post",
            "mail", "lead@dealer.example",
            "place", "south",
            "key", KEY);

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    TestPluginFolder folder;

    @Inject
    Cards cards;

    @Inject
    CardTypeSwitches switches;

    @Inject
    CardTypeSettings settings;

    @BeforeEach
    void installPlugin() {
        folder.put(jar(), "settable", 1);
        given.in("aurora", () -> switches.switchForTenant("settable", true, ALEX));
        given.in("vega", () -> switches.switchForTenant("settable", true, ALEX));
    }

    @AfterEach
    void removePlugin() {
        folder.remove("settable");
        database.call(
                "aurora", sql -> sql.update("delete from card_type_settings").executeUpdate());
    }

    @Test
    void whatIsSetReachesTheCardOfThatTenantOnly() {
        assertThat(save(ALL, Set.of())).isInstanceOf(SaveResult.Saved.class);

        assertThat(summary("aurora", "north"))
                .isEqualTo("{office=First floor window 3, days=14, price={amount=123450, currency=RUB}, kind=post,"
                        + " mail=lead@dealer.example, place={key=south, label=Аврора Юг}, key=" + KEY + "}");
        assertThat(summary("vega", "main")).isEqualTo("{}");
    }

    @Test
    void aSecretIsReadableNeitherInTheDatabaseNorInTheForm() {
        save(ALL, Set.of());

        var dump = database.call("aurora", sql -> sql.query(
                        "select plain::text || encode(secret, 'hex') || encode(secret, 'base64')"
                                + " from card_type_settings where type = 'settable'",
                        String.class)
                .getSingleResult());
        var hex = HexFormat.of().formatHex(KEY.getBytes(StandardCharsets.UTF_8));
        var form = given.in("aurora", () -> settings.of("settable", EN));

        assertThat(dump).contains("lead@dealer.example").doesNotContain(KEY, hex);
        assertThat(form.toString()).contains("lead@dealer.example").doesNotContain(KEY);
        assertThat(form)
                .filteredOn(setting -> setting.field().kind() == FieldKind.SECRET)
                .singleElement()
                .satisfies(setting -> assertThat(setting.isSet()).isTrue());
    }

    @Test
    void whatTheFormShowsCanBeSavedAgain() {
        save(ALL, Set.of());
        var before = summary("aurora", "north");
        var shown = given.in("aurora", () -> settings.of("settable", Locale.of("ru")));

        assertThat(shown)
                .extracting(setting -> setting.field().name(), CardTypeSetting::value)
                .contains(tuple("price", "1234,50"), tuple("place", "south"));
        save(
                shown.stream()
                        .collect(Collectors.toMap(setting -> setting.field().name(), CardTypeSetting::value)),
                Set.of());

        assertThat(summary("aurora", "north"))
                .as("with its secret, though the form has none")
                .isEqualTo(before);
    }

    @Test
    void aSecretIsReplacedByANewOneAndDeletedOnlyWhenAsked() {
        save(ALL, Set.of());

        save(Map.of("key", "another"), Set.of("key"));
        assertThat(summary("aurora", "north")).isEqualTo("{key=another}");

        save(Map.of(), Set.of("key"));
        assertThat(summary("aurora", "north")).isEqualTo("{}");
    }

    @Test
    void problemsAreReturnedAndNothingIsSaved() {
        save(Map.of("mail", "old@dealer.example"), Set.of());

        var saving = save(Map.of("mail", "new@dealer.example", "days", "99", "place", "main", "kind", "x"), Set.of());

        assertThat(saving).isInstanceOfSatisfying(SaveResult.Refused.class, refused -> assertThat(refused.problems())
                .extracting(CardProblem::field, CardProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("days", "out-of-range"), tuple("place", "malformed"), tuple("kind", "malformed")));
        assertThat(summary("aurora", "north")).isEqualTo("{mail=old@dealer.example}");
    }

    @Test
    void aRequiredSettingMustBeSet() {
        folder.put(
                jar().replacing("Field.email(\"mail\")", "Field.email(\"mail\").requiredToSubmit()")
                        .replacing("return 1;", "return 2;"),
                "settable",
                2);

        assertThat(save(Map.of("days", "3"), Set.of()))
                .isInstanceOfSatisfying(SaveResult.Refused.class, refused -> assertThat(refused.problems())
                        .containsExactly(new CardProblem("mail", "required", "Please fill this in")));
        assertThat(given.in("aurora", () -> settings.save("nothing", Map.of(), Set.of(), EN, ALEX)))
                .isInstanceOf(SaveResult.UnknownType.class);
    }

    private SaveResult save(Map<String, String> typed, Set<String> cleared) {
        return given.in("aurora", () -> settings.save("settable", typed, cleared, EN, ALEX));
    }

    private String summary(String tenant, String centre) {
        var recipient = new CardRecipient(given.customer(tenant), given.centre(tenant, centre));
        var card = given.in(tenant, () -> cards.prepare("settable", Map.of(), recipient));
        return ((PrepareResult.Ready) card).summary();
    }

    private static PluginJarBuilder jar() {
        var texts = """
                title=T
                field.note=N
                field.office=Office
                field.days=Days
                field.price=Price
                field.kind=Kind
                option.kind.post=Post
                option.kind.visit=Visit
                field.mail=Mail
                field.place=Place
                field.key=Key
                """;
        return new PluginJarBuilder("settable", "", """
                public int version() { return 1; }
                public List<Field<?>> settings() {
                    return List.of(Field.longText("office"), Field.wholeNumber("days", 1, 30),
                        Field.money("price", "RUB"), Field.choice("kind", "post", "visit"), Field.email("mail"),
                        Field.centre("place"), Field.secret("key"));
                }
                public String summary(Answers answers, CardContext context) {
                    return context.settings().encode().toString();
                }
                """)
                .file("acme/settable/messages_ru.properties", texts)
                .file("acme/settable/messages_en.properties", texts);
    }
}
