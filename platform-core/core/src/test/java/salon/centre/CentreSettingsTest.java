package salon.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.centre.AutomaticTexts.Key;
import salon.centre.AutomaticTexts.Occasion;
import salon.centre.CentreSettings.CopyResult;
import salon.centre.CentreSettings.Part;
import salon.centre.CentreSettings.SaveResult;
import salon.centre.CentreSettings.Settings;

@QuarkusTest
class CentreSettingsTest {
    private static final Key GREETING = new Key(Occasion.GREETING, Locale.of("ru"));

    @ApplicationScoped
    static class Heard {
        private final List<Object> events = new CopyOnWriteArrayList<>();

        void hours(@Observes Centres.HoursChanged event) {
            events.add(event);
        }

        void texts(@Observes Centres.TextsChanged event) {
            events.add(event);
        }

        List<Object> of(UUID centre) {
            return events.stream()
                    .filter(event -> event.toString().contains(centre.toString()))
                    .toList();
        }
    }

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    TestCentres tests;

    @Inject
    CentreSettings settings;

    @Inject
    Heard heard;

    @Test
    void hoursAreStoredAsSchemaOrgWritesThemAndSpecialDaysBesideThem() {
        var centre = newCentre("{}");

        var result = save(
                centre,
                0,
                "9-13, 14-20",
                List.of(new HoursForm.SpecialDayRow("2026-12-31", "2027-01-08", true, "", "Новый год")),
                Map.of());

        var stored = find(centre);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.centre().openingHours()).containsExactly("Mo 09:00-13:00", "Mo 14:00-20:00");
        assertThat(stored.centre().hours().specialDays())
                .singleElement()
                .satisfies(day -> assertThat(day.yearly()).isTrue())
                .extracting(SpecialDay::name)
                .isEqualTo("Новый год");
        assertThat(heard.of(centre))
                .containsExactly(new Centres.HoursChanged(
                        given.tenant(TestCentres.TENANT).id(), centre));
    }

    @Test
    void whoSavesSecondIsToldAndChangesNothing() {
        var centre = newCentre("{}");
        save(centre, 0, "9-18", List.of(), Map.of());

        var second = save(centre, 0, "10-20", List.of(), Map.of());

        assertThat(second).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> assertThat(
                        conflict.current().version())
                .isEqualTo(1));
        assertThat(find(centre).centre().openingHours()).containsExactly("Mo 09:00-18:00");
    }

    @Test
    void textsShareTheVersionOfTheHours() {
        var centre = newCentre("{}");

        save(centre, 0, "", List.of(), Map.of(GREETING, "Здравствуйте!"));

        assertThat(find(centre).version()).isEqualTo(1);
        assertThat(find(centre).texts()).containsEntry(GREETING, "Здравствуйте!");
        assertThat(heard.of(centre))
                .containsExactly(new Centres.TextsChanged(
                        given.tenant(TestCentres.TENANT).id(), centre));
    }

    @Test
    void hoursAndTextsTogetherAreOneChange() {
        var centre = newCentre("{}");

        save(centre, 0, "9-18", List.of(), Map.of(GREETING, "Здравствуйте!"));

        assertThat(find(centre).version()).isEqualTo(1);
    }

    @Test
    void whatIsSavedUnchangedIsNoChange() {
        var centre = newCentre("{}");
        save(centre, 0, "9-18", List.of(), Map.of(GREETING, "Здравствуйте!"));

        var again = given.in(TestCentres.TENANT, () -> settings.save(centre, HoursForm.of(find(centre))));

        assertThat(again).isInstanceOf(SaveResult.Saved.class);
        assertThat(find(centre).version()).isEqualTo(1);
    }

    @Test
    void aLineThatCanNotBeReadBreaksNothingAndIsToBeCorrected() {
        var centre = newCentre("{\"Mo-Fr 09:00-20:00\",\"по договорённости\"}");

        var found = find(centre);

        assertThat(found.unreadable()).containsExactly("по договорённости");
        assertThat(found.centre().hours().weekly()).hasSize(1);
        save(centre, 0, "9-18", List.of(), Map.of());
        assertThat(find(centre).unreadable()).isEmpty();
    }

    @Test
    void hoursAndTextsAreCopiedAndTheZoneStays() {
        var from = newCentre("{}");
        var to = newCentre("{}");
        database.call(
                TestCentres.TENANT, sql -> sql.update("update centre set time_zone = 'Asia/Vladivostok' where id = :id")
                        .setParameter("id", to)
                        .executeUpdate());
        save(from, 0, "9-18", List.of(), Map.of(GREETING, "Здравствуйте!"));

        var copied = given.in(
                TestCentres.TENANT, () -> settings.copy(from, 1, Map.of(to, 0), Set.of(Part.HOURS, Part.TEXTS)));

        assertThat(copied).isInstanceOf(CopyResult.Copied.class);
        assertThat(find(to).centre().openingHours()).containsExactly("Mo 09:00-18:00");
        assertThat(find(to).texts()).isEqualTo(find(from).texts());
        assertThat(find(to).centre().zone().getId()).isEqualTo("Asia/Vladivostok");
        assertThat(find(to).version()).isEqualTo(1);
    }

    @Test
    void onlyTheChosenPartIsCopied() {
        var from = newCentre("{}");
        var to = newCentre("{\"Tu 10:00-11:00\"}");
        save(from, 0, "9-18", List.of(), Map.of(GREETING, "Здравствуйте!"));

        given.in(TestCentres.TENANT, () -> settings.copy(from, 1, Map.of(to, 0), Set.of(Part.TEXTS)));

        assertThat(find(to).centre().openingHours()).containsExactly("Tu 10:00-11:00");
        assertThat(find(to).texts()).containsEntry(GREETING, "Здравствуйте!");
    }

    @Test
    void nothingIsCopiedWhenOneOfTheCentresHasChangedMeanwhile() {
        var from = newCentre("{}");
        var to = newCentre("{}");
        var other = newCentre("{}");
        save(from, 0, "9-18", List.of(), Map.of());
        save(to, 0, "10-11", List.of(), Map.of());

        var copied =
                given.in(TestCentres.TENANT, () -> settings.copy(from, 1, Map.of(to, 0, other, 0), Set.of(Part.HOURS)));

        assertThat(copied).isInstanceOf(CopyResult.Conflict.class);
        assertThat(find(other).centre().openingHours()).isEmpty();
    }

    @Test
    void anotherTenantHasNoSuchCentre() {
        var centre = newCentre("{}");

        var result = given.in("vega", () -> settings.save(centre, form(0, "9-18", List.of(), Map.of())));

        assertThat(result).isInstanceOf(SaveResult.Unknown.class);
        assertThat(given.in("vega", () -> settings.find(centre))).isEmpty();
    }

    private UUID newCentre(String lines) {
        return tests.add("Пробный", lines);
    }

    private Settings find(UUID centre) {
        return given.in(TestCentres.TENANT, () -> settings.find(centre).orElseThrow());
    }

    private SaveResult save(
            UUID centre,
            int version,
            String monday,
            List<HoursForm.SpecialDayRow> specialDays,
            Map<Key, String> texts) {
        return given.in(TestCentres.TENANT, () -> settings.save(centre, form(version, monday, specialDays, texts)));
    }

    private static HoursForm form(
            int version, String monday, List<HoursForm.SpecialDayRow> specialDays, Map<Key, String> texts) {
        return new HoursForm(version, "Europe/Moscow", Map.of(DayOfWeek.MONDAY, monday), specialDays, texts);
    }
}
