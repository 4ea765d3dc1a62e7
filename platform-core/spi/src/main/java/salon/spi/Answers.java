package salon.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The values of a card's fields, each with its [Source], in the order they were given. Immutable; holds only values
/// that their field accepts, exactly as they come back from storage.
///
/// ```java
/// Optional<LocalDate> day = answers.get(DAY);
/// Answers more = answers.with(COMMENT, "with a child seat");
/// ```
public final class Answers {
    private static final Answers NONE = new Answers(Map.of());

    private final Map<String, Answer<?>> byName;

    /// One value.
    ///
    /// @param field the field it answers
    /// @param value the value
    /// @param source where it came from
    public record Answer<T>(Field<T> field, T value, Source source) {
        /// The value in JSON-friendly form.
        public Object encoded() {
            return field.encode(value);
        }

        /// The value as people read it; of a choice the bare key, whose label [CardTexts#show] knows.
        public String shown(Locale locale) {
            return field.show(value, locale);
        }

        /// Without the value, which may be personal.
        @Override
        public String toString() {
            return field.name() + " from " + source;
        }
    }

    /// What became of reading a map: the good answers, and a problem for each of the others.
    ///
    /// @param answers those that could be read, in the order of the fields
    /// @param problems `malformed`, `wrong-alphabet`, `too-long` or `out-of-range` in the order of the fields,
    ///     then `unknown`
    public record Outcome(Answers answers, List<Problem> problems) {
        /// Copies the list.
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    private Answers(Map<String, Answer<?>> byName) {
        this.byName = byName;
    }

    /// No answers.
    public static Answers none() {
        return NONE;
    }

    /// Reads JSON-friendly values that all come from one source. Absent, null and blank values are "not answered".
    /// Never throws.
    public static Outcome decode(List<Field<?>> fields, Map<String, ? extends @Nullable Object> json, Source source) {
        return decode(fields, json, name -> source);
    }

    /// Reads what a person typed into a form in this language: see [Field#decode(Object, Locale)].
    public static Outcome decode(
            List<Field<?>> fields, Map<String, ? extends @Nullable Object> json, Source source, Locale typedIn) {
        return decode(fields, json, name -> source, typedIn);
    }

    /// Reads JSON-friendly values; `sources` knows the source by the field's name.
    public static Outcome decode(
            List<Field<?>> fields, Map<String, ? extends @Nullable Object> json, Function<String, Source> sources) {
        return decode(fields, json, sources, Locale.ROOT);
    }

    private static Outcome decode(
            List<Field<?>> fields,
            Map<String, ? extends @Nullable Object> json,
            Function<String, Source> sources,
            Locale typedIn) {
        var answers = new LinkedHashMap<String, Answer<?>>();
        var problems = new ArrayList<Problem>();
        var unknown = new LinkedHashMap<String, @Nullable Object>(json);
        for (var field : fields) {
            var value = unknown.remove(field.name());
            if (value == null || JsonValues.isEmpty(value)) {
                continue;
            }
            switch (answer(field, value, sources.apply(field.name()), typedIn)) {
                case Field.Decoded.Value<Answer<?>>(var answer) -> answers.put(field.name(), answer);
                case Field.Decoded.Refused<Answer<?>>(var problem) -> problems.add(problem);
            }
        }
        unknown.keySet().forEach(name -> problems.add(new Problem(name, Problem.UNKNOWN)));
        return new Outcome(new Answers(answers), problems);
    }

    /// These answers with one that the plugin gives; see [#with(Field, Object, Source)].
    public <T> Answers with(Field<T> field, T value) {
        return with(field, value, Source.PLUGIN);
    }

    /// These answers with one more; one of the same name is replaced in its place.
    ///
    /// @throws IllegalArgumentException if the field does not accept the value: it is too long, or has control
    ///     characters
    public <T> Answers with(Field<T> field, T value, Source source) {
        return switch (answer(field, field.encode(value), source, Locale.ROOT)) {
            case Field.Decoded.Value<Answer<?>>(var answer) -> plus(new Answers(Map.of(field.name(), answer)));
            case Field.Decoded.Refused<Answer<?>>(var problem) ->
                throw new IllegalArgumentException("not a value for " + field.name() + ": " + problem.code());
        };
    }

    /// These answers without that of this field.
    public Answers without(Field<?> field) {
        var fewer = new LinkedHashMap<>(byName);
        fewer.remove(field.name());
        return new Answers(fewer);
    }

    /// These answers and `later` ones; where both have a field, the later answer and its source win.
    public Answers plus(Answers later) {
        var more = new LinkedHashMap<>(byName);
        more.putAll(later.byName);
        return new Answers(more);
    }

    /// The value of this field, if it is answered.
    ///
    /// @throws IllegalArgumentException if the answer of this name is of another kind of field
    public <T> Optional<T> get(Field<T> field) {
        var answer = byName.get(field.name());
        if (answer == null) {
            return Optional.empty();
        }
        if (answer.field().getClass() != field.getClass()) {
            throw new IllegalArgumentException("answered as another kind of field: " + field.name());
        }
        @SuppressWarnings("unchecked") // the same kind of field has the same type of value
        var value = (T) answer.value();
        return Optional.of(value);
    }

    /// Where the value of this field came from, if it is answered.
    public Optional<Source> source(Field<?> field) {
        return Optional.ofNullable(byName.get(field.name())).map(Answer::source);
    }

    /// All answers, in order.
    public List<Answer<?>> all() {
        return List.copyOf(byName.values());
    }

    /// Whether nothing is answered.
    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /// The values in JSON-friendly form by the field's name, in order; immutable.
    public Map<String, Object> encode() {
        var json = new LinkedHashMap<String, Object>();
        byName.forEach((name, answer) -> json.put(name, answer.encoded()));
        return Collections.unmodifiableMap(json);
    }

    /// A problem `required` for each of these fields that must be filled to submit and is not.
    public List<Problem> missing(List<Field<?>> fields) {
        return fields.stream()
                .filter(field -> field.required() && !byName.containsKey(field.name()))
                .map(field -> Problem.on(field, Problem.REQUIRED))
                .toList();
    }

    /// Equal when the same fields have equal values from the same sources, in any order.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers answers && byName.equals(answers.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    /// The names and sources without the values, which may be personal.
    @Override
    public String toString() {
        return byName.values().toString();
    }

    private static <T> Field.Decoded<Answer<?>> answer(Field<T> field, Object json, Source source, Locale typedIn) {
        return switch (field.decode(json, typedIn)) {
            case Field.Decoded.Value<T>(var value) -> new Field.Decoded.Value<>(new Answer<>(field, value, source));
            case Field.Decoded.Refused<T>(var problem) -> new Field.Decoded.Refused<>(problem);
        };
    }
}
