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

/// Reads an offer as it is written in a form or a file, and writes it back the same way.
public final class OfferParser {
    public static final List<String> REQUIRED = List.of("code", "title", "from");
    public static final List<String> OPTIONAL = List.of("text", "to", "centres");
    public static final String PICTURE = "picture";
    static final int LONGEST_CODE = 64;

    private OfferParser() {}

    /// @param centres by slug: where the writer may let an offer hold
    public static Reading<OfferDraft> read(Map<String, String> written, Map<String, UUID> centres) {
        var cells = new FieldParser(written);
        var code = cells.line("code", LONGEST_CODE);
        var title = cells.required("title", 200);
        var text = cells.lines("text", 4000);
        var from = cells.day("from");
        if (from == null) {
            cells.demand("from");
        }
        var to = cells.day("to");
        if (from != null && to != null && to.isBefore(from)) {
            cells.note("to", Fault.ENDS_BEFORE_START);
        }
        var places = places(cells, centres);
        return cells.problems().isEmpty()
                ? new Reading.Good<>(new OfferDraft(
                        code.isEmpty() ? null : code, title, text, null, Objects.requireNonNull(from), to, places))
                : new Reading.Bad<>(cells.problems());
    }

    /// @param slugs of the centres by their ids
    public static Map<String, String> written(Offer offer, Map<UUID, String> slugs) {
        var written = new LinkedHashMap<String, String>();
        written.put("code", offer.code() == null ? "" : offer.code());
        written.put("title", offer.title());
        written.put("text", offer.text());
        written.put("from", offer.firstDay().toString());
        written.put("to", offer.lastDay() == null ? "" : offer.lastDay().toString());
        written.put(
                "centres",
                offer.centres().stream()
                        .map(slugs::get)
                        .filter(Objects::nonNull)
                        .sorted()
                        .collect(Collectors.joining(",")));
        return written;
    }

    private static Set<UUID> places(FieldParser cells, Map<String, UUID> centres) {
        var places = new HashSet<UUID>();
        var slugs = Arrays.stream(cells.line("centres", 10_000).split("[,\\s]+"))
                .map(slug -> slug.toLowerCase(Locale.ROOT))
                .filter(slug -> !slug.isEmpty())
                .toList();
        for (var slug : slugs) {
            var place = centres.get(slug);
            if (place == null) {
                cells.note("centres", Fault.UNKNOWN_CENTRE);
                return Set.of();
            }
            places.add(place);
        }
        return places;
    }
}
