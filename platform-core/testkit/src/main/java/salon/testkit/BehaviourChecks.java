package salon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardContext.Moment;
import salon.spi.CardTexts;
import salon.spi.Field;
import salon.spi.Phone;
import salon.spi.ServiceCard;
import salon.spi.ServiceCard.Submitted;
import salon.spi.Source;

/// Checks of how a card behaves with example answers: link, summary, options, alternatives, hand-over.
abstract class BehaviourChecks extends DeclarationChecks {
    private static final Duration HAND_OVER_LIMIT = Duration.ofSeconds(30);
    private static final List<String> TYPED = Stream.concat(
                    Stream.of(""),
                    "abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщъыьэюя0123456789"
                            .codePoints()
                            .mapToObj(Character::toString))
            .toList();

    protected abstract Answers settings();

    @Test
    void linksToAScreenForAnyAnswers() {
        forEveryExample((card, answers, context) -> {
            var link = card.link(answers, context);
            assertThat(link).as("the link for " + answers).isNotNull();
            assertThat(link.params().values()).allMatch(BehaviourChecks::isJson, "a JSON-friendly value");
        });
    }

    @Test
    void hasAShortSummary() {
        forEveryExample((card, answers, context) -> assertThat(card.summary(answers, context))
                .as("the summary of " + answers)
                .isNotNull()
                .matches(line -> line.codePointCount(0, line.length()) <= ServiceCard.SUMMARY_LENGTH, "short")
                .matches(line -> line.chars().noneMatch(Character::isISOControl), "one line"));
    }

    @Test
    void hasASummaryOfEveryAnswer() {
        var card = card();

        for (var language : CardTexts.LANGUAGES) {
            var texts = CardTexts.of(card, language);
            assertThat(ExampleAnswers.of(card.fields()).stream().filter(answers -> answers.all().stream()
                            .anyMatch(answer -> !texts.show(answer).isBlank())))
                    .as("answers that have a summary in %s", language)
                    .allMatch(answers -> !card.summary(answers, ExampleAnswers.context(language))
                            .isBlank());
        }
    }

    @Test
    void findsOptionsByKeyAndLabel() {
        var card = card();

        for (var field : CardConformance.searched(card)) {
            for (var language : CardTexts.LANGUAGES) {
                var context = SampleContext.at(Moment.PREFILL).in(language).with(settings());
                var found = TYPED.stream()
                        .flatMap(typed -> card.options(field, typed, context).stream())
                        .distinct()
                        .toList();
                assertThat(found)
                        .as("options of %s for whatever is typed", field.name())
                        .isNotEmpty();
                assertThat(found)
                        .as("options of %s that are found by their exact key and label", field.name())
                        .allMatch(option -> Stream.of(option.key(), option.label())
                                .allMatch(typed ->
                                        card.options(field, typed, context).contains(option)));
            }
        }
    }

    @Test
    void offersValidAlternatives() {
        forEveryExample((card, answers, context) -> {
            for (var alternative : card.alternatives(answers, context)) {
                assertThat(alternative.all())
                        .as("answers of the card's own fields")
                        .isNotEmpty()
                        .allMatch(answer -> card.fields().contains(answer.field()));
                assertThat(Answers.decode(card.fields(), alternative.encode(), Source.PLUGIN)
                                .problems())
                        .isEmpty();
                assertThat(card.valid(alternative, context))
                        .as("valid: " + alternative)
                        .isTrue();
            }
        });
    }

    /// Without settings there is no system to hand over to. That must not throw: the platform would retry for ever.
    /// Whether the dealer's system recognizes a repeated id cannot be checked here.
    @Test
    void handsOverIdempotentlyAndWithoutSettings() throws Exception {
        var card = card();
        var full = ExampleAnswers.full(card.fields());
        var required = ExampleAnswers.full(
                card.fields().stream().filter(Field::required).toList());

        for (var answers : card.takesRequests() ? List.of(full, required) : List.<Answers>of()) {
            var request = request(answers);
            var context = ExampleAnswers.context(CardTexts.LANGUAGES.getFirst());
            var first = assertTimeoutPreemptively(HAND_OVER_LIMIT, () -> card.submitted(request, context));
            var second = assertTimeoutPreemptively(HAND_OVER_LIMIT, () -> card.submitted(request, context));
            assertThat(second)
                    .as("the result of handing over the same request again")
                    .isNotNull()
                    .isEqualTo(first);
        }
    }

    private interface Check {
        void of(ServiceCard card, Answers answers, CardContext context);
    }

    private void forEveryExample(Check check) {
        var card = card();
        for (var answers : ExampleAnswers.of(card.fields())) {
            for (var context : ExampleAnswers.contexts(card)) {
                check.of(card, answers, context);
            }
        }
    }

    private static Submitted request(Answers answers) {
        return new Submitted(
                new UUID(0, 1),
                Instant.parse("2026-03-02T09:00:00Z"),
                answers,
                "Ivan Petrov",
                Optional.of(new Phone("+79160000001")));
    }

    private static boolean isJson(@Nullable Object value) {
        return switch (value) {
            case String _, Number _, Boolean _ -> true;
            case Map<?, ?> map ->
                map.keySet().stream().allMatch(String.class::isInstance)
                        && map.values().stream().allMatch(BehaviourChecks::isJson);
            case List<?> list -> list.stream().allMatch(BehaviourChecks::isJson);
            case null, default -> false;
        };
    }
}
