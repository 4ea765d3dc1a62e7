package salon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import salon.spi.Answers;
import salon.spi.CardTexts;
import salon.spi.Field;
import salon.spi.Prefill;
import salon.spi.Problem;
import salon.spi.ServiceCard;
import salon.spi.Source;

/// Checks of what a card declares: id, fields, settings, texts, prefills.
abstract class DeclarationChecks {
    protected abstract ServiceCard card();

    @Test
    void hasStableIdVersionAndIcon() {
        var card = card();

        assertThat(card.id()).isEqualTo(card.id()).isEqualTo(card().id());
        assertThat(card.version()).isPositive().isEqualTo(card().version());
        assertThat(card.takesRequests()).isEqualTo(card().takesRequests());
        assertThat(card.consentVersion()).isNotNegative().isEqualTo(card().consentVersion());
        assertThat(card.icon()).matches("[a-z0-9]+(-[a-z0-9]+)*").isEqualTo(card().icon());
    }

    @Test
    void hasFieldsWithUniqueNames() {
        var card = card();

        assertThat(card.fields()).isNotEmpty().doesNotContainNull().isEqualTo(card.fields());
        assertThat(names(card.fields().stream())).doesNotHaveDuplicates();
        assertThat(card.fields()).as("secrets are for settings").noneMatch(Field.Secret.class::isInstance);
        if (!card.takesRequests()) {
            assertThat(card.fields())
                    .as("fields that must be filled to submit what is never submitted")
                    .noneMatch(Field::required);
            assertThat(card.consentVersion())
                    .as("consent to what is never submitted")
                    .isZero();
        }
    }

    @Test
    void hasSettingsWithUniqueNames() {
        var card = card();

        assertThat(card.settings()).doesNotContainNull().isEqualTo(card.settings());
        assertThat(names(Stream.concat(card.fields().stream().distinct(), card.settings().stream())))
                .as("fields and settings, which share the texts field.<name>")
                .doesNotHaveDuplicates();
        assertThat(card.settings())
                .as("settings of one value: no cars, offers, searches or rows")
                .allMatch(DeclarationChecks::fitsSettings);
    }

    @Test
    void hasTextsInBothLanguages() {
        var card = card();

        for (var language : CardTexts.LANGUAGES) {
            assertThat(CardTexts.of(card, language).missing(card))
                    .as("texts missing in messages_%s.properties", language)
                    .isEmpty();
        }
    }

    @Test
    void hasTextsOfItsProblemsInBothLanguages() {
        var card = card();
        var names = names(card.fields().stream());

        var problems = ExampleAnswers.of(card.fields()).stream()
                .flatMap(answers -> ExampleAnswers.contexts(card).stream().map(context -> card.check(answers, context)))
                .flatMap(List::stream)
                .collect(Collectors.toSet());

        assertThat(problems).allMatch(problem -> problem.field() == null || names.contains(place(problem)));
        for (var language : CardTexts.LANGUAGES) {
            var texts = CardTexts.of(card, language);
            assertThat(problems.stream().filter(problem -> !problem.isPlatforms()))
                    .as("problems without a text in messages_%s.properties", language)
                    .allMatch(problem -> texts.find("problem." + problem.code()).isPresent());
        }
    }

    @Test
    void readsStoredAnswersBack() {
        var card = card();

        assertThat(card.fields())
                .as("fields whose kind fits their prefill")
                .allMatch(DeclarationChecks::fitsItsPrefill);
        for (var answers : ExampleAnswers.of(card.fields())) {
            var stored = Answers.decode(card.fields(), answers.encode(), Source.STAFF);
            assertThat(stored.problems()).isEmpty();
            assertThat(stored.answers()).isEqualTo(answers);
        }
    }

    @Test
    void migratesAnswersOfOlderVersions() {
        var card = card();

        for (var answers : ExampleAnswers.of(card.fields())) {
            for (int version = 1; version < card.version(); version++) {
                var migrated = card.migrate(answers.encode(), version);
                assertThat(Answers.decode(card.fields(), migrated, Source.STAFF).problems())
                        .as("problems of answers migrated from version %d", version)
                        .allMatch(problem -> problem.code().equals(Problem.UNKNOWN), "only names of the past");
            }
        }
    }

    private static boolean fitsSettings(Field<?> field) {
        return switch (field) {
            case Field.Text _, Field.LongText _, Field.WholeNumber _, Field.Amount _, Field.Choice _ -> true;
            case Field.Day _, Field.Time _, Field.PhoneNumber _, Field.Email _, Field.Vin _ -> true;
            case Field.Centre _, Field.Secret _ -> true;
            case Field.Car _, Field.Search _, Field.Offer _, Field.Rows _ -> false;
        };
    }

    private static List<String> names(Stream<Field<?>> fields) {
        return fields.map(field -> field.name()).toList();
    }

    /// The field that a problem stands beside, also one in a row: `parts` of `parts.0.quantity`.
    private static String place(Problem problem) {
        var field = String.valueOf(problem.field());
        return field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
    }

    private static boolean fitsItsPrefill(Field<?> field) {
        return field.prefill() == Prefill.NONE || prefills(field).contains(field.prefill());
    }

    private static Set<Prefill> prefills(Field<?> field) {
        return switch (field) {
            case Field.Text _ -> Set.of(Prefill.PROFILE, Prefill.CAR, Prefill.CENTRE);
            case Field.PhoneNumber _, Field.Email _ -> Set.of(Prefill.PROFILE);
            case Field.Car _, Field.Vin _ -> Set.of(Prefill.CAR);
            case Field.WholeNumber _ -> Set.of(Prefill.CAR_YEAR, Prefill.CAR_MILEAGE);
            case Field.Centre _ -> Set.of(Prefill.CENTRE);
            case Field.LongText _, Field.Amount _, Field.Choice _, Field.Day _, Field.Time _ -> Set.of();
            case Field.Search _, Field.Offer _, Field.Rows _, Field.Secret _ -> Set.of();
        };
    }
}
