package salon.card;

import java.util.List;
import java.util.Map;

/// A card type in one language; `schema` is the JSON Schema (2020-12) of its answers.
///
/// @param takesRequests whether the customer answers with a request; a type that only informs has a page, no form
public record CardTypeView(
        String id,
        int version,
        String title,
        String icon,
        boolean takesRequests,
        List<FieldView> fields,
        Map<String, Object> schema) {}
