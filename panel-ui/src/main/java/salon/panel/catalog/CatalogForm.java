package salon.panel.catalog;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.catalog.Fault;
import salon.catalog.FieldError;

/// The form of a car or an offer, with all that was typed into it.
///
/// @param id of what it is about, its own for something new: sending twice makes one
/// @param version of what it is about, 0 for something new
/// @param values by column, as they were written
record CatalogForm(
        UUID id,
        int version,
        Map<String, String> values,
        List<FieldError> problems,
        List<Shot> pictures,
        Verdict verdict) {
    enum Verdict {
        NONE,
        REFUSED,
        OVERTAKEN,
        OVERTAKEN_BY_SALE
    }

    public String value(String column) {
        return values.getOrDefault(column, "");
    }

    public @Nullable Fault fault(String column) {
        return problems.stream()
                .filter(problem -> problem.column().equals(column))
                .map(FieldError::fault)
                .findFirst()
                .orElse(null);
    }

    public boolean isNew() {
        return version == 0;
    }
}
