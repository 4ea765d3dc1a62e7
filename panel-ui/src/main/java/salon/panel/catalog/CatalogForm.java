package salon.panel.catalog;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.catalog.FieldError;
import salon.panel.frame.FormPictures;

/// The form of a car or an offer, with everything that was typed into it.
///
/// @param id of the car or offer; a new one gets its id with the form, so that sending the form twice adds one
/// @param version of the car or offer, 0 for a new one
/// @param values by field, as they were typed
record CatalogForm(
        UUID id,
        int version,
        Map<String, String> values,
        List<FieldError> errors,
        List<FormPictures.Link> pictures,
        Notice notice) {
    /// What is said above the form.
    enum Notice {
        NONE,
        INVALID,
        CONFLICT,
        SOLD_MEANWHILE
    }

    CatalogForm withErrors(List<FieldError> more) {
        var all = new ArrayList<>(errors);
        all.addAll(more);
        return new CatalogForm(id, version, values, all, pictures, notice);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable FieldError error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    public boolean isNew() {
        return version == 0;
    }

    /// After somebody else has saved meanwhile. The id of a form for something new is then taken by what the same form
    /// has saved before: saved again, it adds another.
    CatalogForm inConflict(int currentVersion, Notice notice) {
        return isNew()
                ? new CatalogForm(UuidCreator.getTimeOrderedEpoch(), 0, values, List.of(), pictures, Notice.CONFLICT)
                : new CatalogForm(id, currentVersion, values, List.of(), pictures, notice);
    }
}
