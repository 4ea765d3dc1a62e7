package salon.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.TenantDatabase;
import salon.card.Cards;
import salon.card.Cards.PrepareResult;

/// The card types that a tenant offers, with a real jar that is put into the folder of a running platform.
@QuarkusTest
class OfferedCardTypesTest {
    private static final UUID ALEX = UUID.randomUUID();
    private static final String JAR = "winter";

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    TestPluginFolder folder;

    @Inject
    CardTypes types;

    @Inject
    OfferedCardTypes offeredTypes;

    @Inject
    CardTypeSwitches switches;

    @Inject
    Cards cards;

    @BeforeEach
    void installPlugin() {
        folder.put(new PluginJarBuilder(JAR), JAR, 1);
    }

    @AfterEach
    void removePlugin() {
        folder.remove(JAR);
        for (var tenant : List.of("aurora", "vega")) {
            database.call(
                    tenant, sql -> sql.update("delete from card_type_switch").executeUpdate());
            database.call(tenant, sql -> sql.update("delete from card_type_off").executeUpdate());
            offeredTypes.changed(
                    new CardTypeSwitches.SwitchChanged(given.tenant(tenant).id(), JAR));
        }
    }

    @Test
    void noTenantSeesADealersJarUntilItIsSwitchedOnForThatTenant() {
        assertThat(anywhere("aurora")).doesNotContain(JAR);
        assertThat(anywhere("vega")).doesNotContain(JAR);

        var done = given.in("aurora", () -> switches.switchForTenant(JAR, true, ALEX));

        assertThat(done).isTrue();
        assertThat(anywhere("aurora")).contains(JAR);
        assertThat(at("aurora", "north")).contains(JAR);
        assertThat(at("aurora", "south")).contains(JAR);
        assertThat(anywhere("vega")).doesNotContain(JAR);
        assertThat(at("vega", "main")).doesNotContain(JAR);
        assertThat(given.in("vega", () -> offeredTypes.known(JAR, Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void aTypeCanBeOffAtOneCentre() {
        given.in("aurora", () -> switches.switchForTenant(JAR, true, ALEX));

        atCentre("south", false);

        assertThat(at("aurora", "north")).contains(JAR);
        assertThat(at("aurora", "south")).doesNotContain(JAR);
        assertThat(anywhere("aurora")).contains(JAR);

        atCentre("north", false);
        atCentre("north", false);
        assertThat(anywhere("aurora")).doesNotContain(JAR);

        atCentre("south", true);
        assertThat(at("aurora", "south")).contains(JAR);
    }

    @Test
    void aBuiltInTypeIsOnUntilItIsSwitchedOff() {
        assertThat(anywhere("aurora")).contains(NoteCard.ID);

        given.in("aurora", () -> switches.switchForTenant(NoteCard.ID, false, ALEX));

        assertThat(anywhere("aurora")).doesNotContain(NoteCard.ID);
        assertThat(anywhere("vega")).contains(NoteCard.ID);
        assertThat(given.in("aurora", () -> offeredTypes.known(NoteCard.ID, Locale.ENGLISH)))
                .as("what was typed with it stays readable")
                .isPresent();
    }

    @Test
    void staffCanNotSendATypeThatIsOff() {
        assertThat(prepare("aurora", "north"))
                .isInstanceOfSatisfying(PrepareResult.Refused.class, refused -> assertThat(refused.problems())
                        .containsExactly(new CardProblem(
                                null, "unknown", "Эта услуга не предлагается в этом дилерском центре")));

        given.in("aurora", () -> switches.switchForTenant(JAR, true, ALEX));

        assertThat(prepare("aurora", "north")).isInstanceOf(PrepareResult.Ready.class);
        assertThat(prepare("vega", "main")).isInstanceOf(PrepareResult.Refused.class);
    }

    @Test
    void anotherTenantsCentresAndUnknownTypesCanNotBeSwitched() {
        var foreign = given.centre("aurora", "north").id();

        assertThat(given.in("vega", () -> switches.switchForCentre(NoteCard.ID, foreign, false, ALEX)))
                .isFalse();
        assertThat(given.in("vega", () -> switches.switchForTenant("nothing", true, ALEX)))
                .isFalse();
        assertThat(at("aurora", "north")).contains(NoteCard.ID);
    }

    @Test
    void onlyATenantThatHasAFailedTypeOnMayReactivateIt() {
        given.in("aurora", () -> switches.switchForTenant(JAR, true, ALEX));
        types.switchOff(JAR, "for this test");
        assertThat(anywhere("aurora")).doesNotContain(JAR);

        assertThat(given.in("vega", () -> switches.reactivate(JAR, ALEX))).isFalse();
        assertThat(types.isOn(JAR)).isFalse();

        assertThat(given.in("aurora", () -> switches.reactivate(JAR, ALEX))).isTrue();
        assertThat(anywhere("aurora")).contains(JAR);
    }

    @Test
    void aNewVersionIsOfferedAtOnce() {
        given.in("aurora", () -> switches.switchForTenant(JAR, true, ALEX));

        folder.put(new PluginJarBuilder(JAR, "", "public int version() { return 2; }"), JAR, 2);

        assertThat(given.in("aurora", () -> offeredTypes.atAnyCentre(Locale.ENGLISH)))
                .extracting(OfferedCardTypes.Offered::type)
                .filteredOn(type -> type.id().equals(JAR))
                .singleElement()
                .satisfies(type -> assertThat(type.version()).isEqualTo(2));
    }

    private void atCentre(String centre, boolean on) {
        var id = given.centre("aurora", centre).id();
        given.in("aurora", () -> switches.switchForCentre(JAR, id, on, ALEX));
    }

    private PrepareResult prepare(String tenant, String centre) {
        var recipient = new CardRecipient(given.customer(tenant), given.centre(tenant, centre));
        return given.in(tenant, () -> cards.prepare(JAR, Map.of(), recipient));
    }

    private List<String> anywhere(String tenant) {
        return ids(given.in(tenant, () -> offeredTypes.atAnyCentre(Locale.ENGLISH)).stream()
                .map(OfferedCardTypes.Offered::type)
                .toList());
    }

    private List<String> at(String tenant, String centre) {
        var id = given.centre(tenant, centre).id();
        return ids(given.in(tenant, () -> offeredTypes.at(id, Locale.ENGLISH)));
    }

    private static List<String> ids(List<CardTypeView> types) {
        return types.stream().map(CardTypeView::id).toList();
    }
}
