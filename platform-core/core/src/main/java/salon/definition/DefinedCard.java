package salon.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import salon.plugin.TenantCardTypes.TenantCardType;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.CardTexts;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Problem;
import salon.spi.ServiceCard;
import salon.text.Graphemes;

/// A card type without code as a [ServiceCard]. When it is withdrawn, cards that were sent are no longer valid and
/// requests are refused.
final class DefinedCard implements ServiceCard {
    private static final String PAST = "past";
    private static final String WITHDRAWN = "withdrawn";

    private final Definition definition;
    private final Map<String, CardTexts> texts;
    private final boolean isOffered;

    DefinedCard(Definition definition, boolean isOffered) {
        this.definition = definition;
        this.isOffered = isOffered;
        texts = CardTexts.LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, this::textsIn));
    }

    TenantCardType asType() {
        return new TenantCardType(this, texts, isOffered);
    }

    @Override
    public CardId id() {
        return definition.id();
    }

    @Override
    public List<Field<?>> fields() {
        return definition.fields();
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return definition.link().with(answers);
    }

    @Override
    public boolean takesRequests() {
        return definition.takesRequests();
    }

    @Override
    public int version() {
        return definition.version();
    }

    @Override
    public String icon() {
        return definition.icon();
    }

    @Override
    public int consentVersion() {
        return definition.consentVersion();
    }

    @Override
    public boolean valid(Answers answers, CardContext context) {
        return isOffered;
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        if (!isOffered) {
            return List.of(Problem.of(WITHDRAWN));
        }
        return answers.all().stream()
                .flatMap(answer -> days(answer.field().name(), answer.field().name(), answer.value()))
                .filter(day -> day.day().isBefore(context.today()))
                .map(day -> new Problem(day.place(), PAST))
                .toList();
    }

    @Override
    public String summary(Answers answers, CardContext context) {
        return summary(answers, context.locale());
    }

    String summary(Answers answers, Locale locale) {
        var template = definition.summaries().get(language(locale));
        var shown = answers.all().stream()
                .collect(Collectors.toMap(answer -> answer.field().name(), answer -> shown(answer, locale)));
        var line = template == null
                ? definition.fields().stream()
                        .map(field -> shown.getOrDefault(field.name(), ""))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "))
                : template.fill(name -> shown.getOrDefault(name, ""));
        return Graphemes.abbreviate(line, SUMMARY_LENGTH);
    }

    private record Day(String place, LocalDate day) {}

    /// The days in an answer that must not be in the past.
    ///
    /// @param name as in [Definition#notPast]: `<rows>.<column>` in a row
    /// @param place as in a problem: `<rows>.<index>.<column>` in a row
    private Stream<Day> days(String name, String place, Object value) {
        return switch (value) {
            case LocalDate day when definition.notPast().contains(name) -> Stream.of(new Day(place, day));
            case List<?> rows ->
                IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(row -> daysOfRow(name, place + "." + row, rows.get(row)));
            default -> Stream.of();
        };
    }

    private Stream<Day> daysOfRow(String name, String place, Object row) {
        return row instanceof Answers answers
                ? answers.all().stream()
                        .flatMap(answer -> days(
                                name + "." + answer.field().name(),
                                place + "." + answer.field().name(),
                                answer.value()))
                : Stream.of();
    }

    private String shown(Answers.Answer<?> answer, Locale locale) {
        return Objects.requireNonNull(texts.get(language(locale))).show(answer).replaceAll("\\s+", " ");
    }

    /// Russian for languages that the card has no texts in.
    private String language(Locale locale) {
        return texts.containsKey(locale.getLanguage()) ? locale.getLanguage() : "ru";
    }

    private CardTexts textsIn(Locale locale) {
        return CardTexts.of(
                definition.id().value(), locale, definition.texts().getOrDefault(locale.getLanguage(), Map.of()));
    }
}
