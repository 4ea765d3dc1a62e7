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
import salon.card.PreparedCard;

/// Which card types a dealer group offers, with a real jar that is dropped into the folder of a running platform.
@QuarkusTest
class OfferedCardTypesTest {
    private static final UUID ALEX = UUID.randomUUID();
    private static final String JAR = "winter";

    @Inject
    Given given;

    @Inject
    TenantDatabase rows;

    @Inject
    TestPluginFolder folder;

    @Inject
    CardTypes types;

    @Inject
    OfferedCardTypes offerings;

    @Inject
    CardTypeSwitches switches;

    @Inject
    Cards cards;

    @BeforeEach
    void dropTheJar() {
        folder.put(new PluginJarBuilder(JAR), JAR, 1);
    }

    @AfterEach
    void tidy() {
        folder.remove(JAR);
        for (var tenant : List.of("aurora", "vega")) {
            rows.in(tenant, sql -> sql.execute("delete from card_type_switch"));
            rows.in(tenant, sql -> sql.execute("delete from card_type_off"));
            offerings.changed(new TypeChanged(given.tenant(tenant).id(), JAR));
        }
    }

    @Test
    void noTenantSeesADealersJarUntilItIsSwitchedOnForThatTenant() {
        assertThat(anywhere("aurora")).doesNotContain(JAR);
        assertThat(anywhere("vega")).doesNotContain(JAR);

        var done = given.in("aurora", () -> switches.inGroup(JAR, true, ALEX));

        assertThat(done).isTrue();
        assertThat(anywhere("aurora")).contains(JAR);
        assertThat(at("aurora", "north")).contains(JAR);
        assertThat(at("aurora", "south")).contains(JAR);
        assertThat(anywhere("vega")).doesNotContain(JAR);
        assertThat(at("vega", "main")).doesNotContain(JAR);
        assertThat(given.in("vega", () -> offerings.known(JAR, Locale.ENGLISH))).isEmpty();
    }

    @Test
    void aCentreCanBeLeftOut() {
        given.in("aurora", () -> switches.inGroup(JAR, true, ALEX));

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

        given.in("aurora", () -> switches.inGroup(NoteCard.ID, false, ALEX));

        assertThat(anywhere("aurora")).doesNotContain(NoteCard.ID);
        assertThat(anywhere("vega")).contains(NoteCard.ID);
        assertThat(given.in("aurora", () -> offerings.known(NoteCard.ID, Locale.ENGLISH)))
                .as("what was typed with it stays readable")
                .isPresent();
    }

    @Test
    void whatIsOffIsUnknownToStaffWhoSendIt() {
        assertThat(prepare("aurora", "north"))
                .isInstanceOfSatisfying(PreparedCard.Refused.class, refused -> assertThat(refused.problems())
                        .containsExactly(new CardProblem(
                                null, "unknown", "Эта услуга не предлагается в этом дилерском центре")));

        given.in("aurora", () -> switches.inGroup(JAR, true, ALEX));

        assertThat(prepare("aurora", "north")).isInstanceOf(PreparedCard.Ready.class);
        assertThat(prepare("vega", "main")).isInstanceOf(PreparedCard.Refused.class);
    }

    @Test
    void anotherTenantsCentresAndUnknownTypesCanNotBeSwitched() {
        var foreign = given.centre("aurora", "north").id();

        assertThat(given.in("vega", () -> switches.atCentre(NoteCard.ID, foreign, false, ALEX)))
                .isFalse();
        assertThat(given.in("vega", () -> switches.inGroup("nothing", true, ALEX)))
                .isFalse();
        assertThat(at("aurora", "north")).contains(NoteCard.ID);
    }

    @Test
    void whoHasAFailedTypeOnMayGiveItAnotherChance() {
        given.in("aurora", () -> switches.inGroup(JAR, true, ALEX));
        types.switchOff(JAR, "for this test");
        assertThat(anywhere("aurora")).doesNotContain(JAR);

        assertThat(given.in("vega", () -> switches.again(JAR, ALEX))).isFalse();
        assertThat(types.isOn(JAR)).isFalse();

        assertThat(given.in("aurora", () -> switches.again(JAR, ALEX))).isTrue();
        assertThat(anywhere("aurora")).contains(JAR);
    }

    @Test
    void aNewVersionIsOfferedAtOnce() {
        given.in("aurora", () -> switches.inGroup(JAR, true, ALEX));

        folder.put(new PluginJarBuilder(JAR, "", "public int version() { return 2; }"), JAR, 2);

        assertThat(given.in("aurora", () -> offerings.anywhere(Locale.ENGLISH)))
                .extracting(OfferedCardTypes.Offered::type)
                .filteredOn(type -> type.id().equals(JAR))
                .singleElement()
                .satisfies(type -> assertThat(type.version()).isEqualTo(2));
    }

    private void atCentre(String centre, boolean on) {
        var id = given.centre("aurora", centre).id();
        given.in("aurora", () -> switches.atCentre(JAR, id, on, ALEX));
    }

    private PreparedCard prepare(String tenant, String centre) {
        var recipient = new CardRecipient(given.customer(tenant), given.centre(tenant, centre));
        return given.in(tenant, () -> cards.prepare(JAR, Map.of(), recipient));
    }

    private List<String> anywhere(String tenant) {
        return ids(given.in(tenant, () -> offerings.anywhere(Locale.ENGLISH)).stream()
                .map(OfferedCardTypes.Offered::type)
                .toList());
    }

    private List<String> at(String tenant, String centre) {
        var id = given.centre(tenant, centre).id();
        return ids(given.in(tenant, () -> offerings.at(id, Locale.ENGLISH)));
    }

    private static List<String> ids(List<CardTypeView> types) {
        return types.stream().map(CardTypeView::id).toList();
    }
}
