package salon.plugin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A card type in one language; `schema` is the JSON Schema (2020-12) of its answers.
///
/// @param takesRequests false for a type that only informs: it has a page and no form
/// @param consent what the customer has to agree to when they send a request; null for nothing
public record CardTypeView(
        String id,
        int version,
        String title,
        String icon,
        boolean takesRequests,
        List<FieldView> fields,
        @Nullable Consent consent,
        Map<String, Object> schema) {
    /// What a customer agrees to: the exact words in their language, and the version that stands for their meaning.
    public record Consent(int version, String text) {}
}
