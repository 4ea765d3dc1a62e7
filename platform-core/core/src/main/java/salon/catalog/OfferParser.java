package salon.catalog;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Parses an offer from the texts of a form or an import file, and formats it the same way.
public final class OfferParser {
    public static final List<String> REQUIRED = List.of("code", "title", "from");
    public static final List<String> OPTIONAL = List.of("text", "to", "centres");
    public static final String PICTURE = "picture";
    static final int MAX_CODE_LENGTH = 64;

    /// Whether the texts describe an offer.
    public sealed interface Result {
        record Valid(Offer.Details details) implements Result {}

        record Invalid(List<FieldError> errors) implements Result {}
    }

    private OfferParser() {}

    /// @param centres by slug: where the writer may publish an offer
    public static Result parse(Map<String, String> values, Map<String, UUID> centres) {
        var fields = new FieldParser(values, Locale.ROOT);
        var code = fields.singleLine("code", MAX_CODE_LENGTH);
        var title = fields.required("title", 200);
        var text = fields.multiLine("text", 4000);
        var from = fields.date("from");
        if (from == null) {
            fields.require("from");
        }
        var to = fields.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            fields.reject("to", FieldError.Code.ENDS_BEFORE_START);
        }
        var validAt = centres(fields, centres);
        return fields.errors().isEmpty()
                ? new Result.Valid(new Offer.Details(
                        code.isEmpty() ? null : code, title, text, null, Objects.requireNonNull(from), to, validAt))
                : new Result.Invalid(fields.errors());
    }

    /// @param slugs of the centres by their ids
    public static Map<String, String> format(Offer offer, Map<UUID, String> slugs) {
        var values = new LinkedHashMap<String, String>();
        values.put("code", offer.code() == null ? "" : offer.code());
        values.put("title", offer.title());
        values.put("text", offer.text());
        values.put("from", offer.firstDay().toString());
        values.put("to", offer.lastDay() == null ? "" : offer.lastDay().toString());
        values.put(
                "centres",
                offer.centres().stream()
                        .map(slugs::get)
                        .filter(Objects::nonNull)
                        .sorted()
                        .collect(Collectors.joining(",")));
        return values;
    }

    private static Set<UUID> centres(FieldParser fields, Map<String, UUID> known) {
        var centres = new HashSet<UUID>();
        var slugs = Arrays.stream(fields.singleLine("centres", 10_000).split("[,\\s]+"))
                .map(slug -> slug.toLowerCase(Locale.ROOT))
                .filter(slug -> !slug.isEmpty())
                .toList();
        for (var slug : slugs) {
            var centre = known.get(slug);
            if (centre == null) {
                fields.reject("centres", FieldError.Code.UNKNOWN_CENTRE);
                return Set.of();
            }
            centres.add(centre);
        }
        return centres;
    }
}
