package salon.spi;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import salon.spi.Field.Decoded;

/// Reads and writes values in JSON-friendly form: the checks that the kinds of [Field] share.
final class JsonValues {
    private static final Set<String> CAR_KEYS = Set.of("model", "id");
    private static final Set<String> OPTION_KEYS = Set.of("key", "label");

    private JsonValues() {}

    /// A line for people to read.
    static <T> Decoded<T> line(Field<?> field, Object json, Function<String, T> parser) {
        return json instanceof String text
                ? parsed(field, CharacterRules.lineWithAmounts(text), false, parser)
                : malformed(field);
    }

    /// A line for machines to compare.
    static <T> Decoded<T> identifier(Field<?> field, Object json, Function<String, T> parser) {
        return json instanceof String text
                ? parsed(field, CharacterRules.identifier(text), false, parser)
                : malformed(field);
    }

    /// A line whose every character counts.
    static Decoded<String> verbatim(Field<?> field, Object json) {
        return json instanceof String text ? parsed(field, text.strip(), false, same -> same) : malformed(field);
    }

    static Decoded<String> lines(Field<String> field, Object json) {
        // Browsers send CR LF from a text area.
        return json instanceof String text ? parsed(field, lines(text), true, lines -> lines) : malformed(field);
    }

    private static String lines(String text) {
        return Normalizer.normalize(text.strip().replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 2999) {
            throw new DateTimeException("a year outside 1900 to 2999");
        }
        return day;
    }

    static Map<String, Object> ofCar(CarRef car) {
        var map = new LinkedHashMap<String, Object>();
        car.words().ifPresent(words -> map.put("model", words));
        car.catalogueId().ifPresent(id -> map.put("id", id.toString()));
        return Collections.unmodifiableMap(map);
    }

    static Decoded<CarRef> car(Field<CarRef> field, Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            return line(field, json, CarRef::model);
        }
        if (!CAR_KEYS.containsAll(map.keySet())) {
            return malformed(field);
        }
        var id = map.get("id");
        var model = map.get("model");
        var noModel = isEmpty(model);
        if (isEmpty(id)) {
            return noModel || model == null ? malformed(field) : line(field, model, CarRef::model);
        }
        return uuid(id).<Decoded<CarRef>>map(known -> noModel || model == null
                        ? new Decoded.Value<>(new CarRef(null, known))
                        : line(field, model, words -> CarRef.catalogue(known, words)))
                .orElseGet(() -> malformed(field));
    }

    static Map<String, Object> ofOption(Option option) {
        var map = new LinkedHashMap<String, Object>();
        map.put("key", option.key());
        map.put("label", option.label());
        return Collections.unmodifiableMap(map);
    }

    static Decoded<Option> option(Field<Option> field, Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            return line(field, json, typed -> new Option(typed, typed));
        }
        var key = map.get("key");
        if (!OPTION_KEYS.containsAll(map.keySet()) || key == null) {
            return malformed(field);
        }
        return switch (verbatim(field, key)) {
            case Decoded.Refused<String>(var problem) -> new Decoded.Refused<>(problem);
            case Decoded.Value<String>(var known) -> {
                var label = map.get("label");
                yield label == null || isEmpty(label)
                        ? new Decoded.Value<>(new Option(known, known))
                        : line(field, label, text -> new Option(known, text));
            }
        };
    }

    /// Whether it counts as not answered.
    static boolean isEmpty(@Nullable Object json) {
        return switch (json) {
            case null -> true;
            case String text -> CharacterRules.isBlank(text);
            case Map<?, ?> map -> map.values().stream().allMatch(JsonValues::isEmpty);
            case Collection<?> list -> list.stream().allMatch(JsonValues::isEmpty);
            default -> false;
        };
    }

    private static <T> Decoded<T> parsed(Field<?> field, String text, boolean lines, Function<String, T> parser) {
        if (text.codePointCount(0, text.length()) > field.maxLength()) {
            return new Decoded.Refused<>(Problem.on(field, Problem.TOO_LONG));
        }
        if (CharacterRules.isBlank(text) || !text.codePoints().allMatch(point -> isAllowed(point, lines))) {
            return malformed(field);
        }
        try {
            return new Decoded.Value<>(parser.apply(text));
        } catch (TextFormats.WrongAlphabetException foreign) {
            return new Decoded.Refused<>(new Problem(field.name(), Problem.WRONG_ALPHABET, foreign.letter()));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return malformed(field);
        }
    }

    /// PostgreSQL refuses U+0000 and unpaired surrogates; other control characters can hide or forge text.
    private static boolean isAllowed(int point, boolean lines) {
        return switch (Character.getType(point)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> lines && (point == '\n' || point == '\t');
            default -> true;
        };
    }

    private static Optional<UUID> uuid(@Nullable Object json) {
        // UUID.fromString accepts shortened groups, so the result must read like the input.
        try {
            return json instanceof String text
                    ? Optional.of(UUID.fromString(text.strip()))
                            .filter(id -> id.toString().equalsIgnoreCase(text.strip()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static <T> Decoded<T> malformed(Field<?> field) {
        return new Decoded.Refused<>(Problem.on(field, Problem.MALFORMED));
    }
}
