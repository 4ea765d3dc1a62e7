package salon.plugin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A card type in one language; `schema` is the JSON Schema (2020-12) of its answers.
///
/// @param consent what the customer has to agree to when they send a request, if anything
/// @param takesRequests whether the customer answers with a request; a type that only informs has a page, no form
public record CardTypeView(
        String id,
        int version,
        String title,
        String icon,
        boolean takesRequests,
        List<FieldView> fields,
        @Nullable Consent consent,
        Map<String, Object> schema) {}
