package salon.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;

/// A card type as its YAML file defines it.
///
/// @param notPast the day fields whose value must not be before today; a column as `<rows>.<column>`
/// @param summaries the line in the chat by language; empty for the default of all cards
/// @param consentVersion 0 when none is asked
/// @param texts by language and key, as [salon.spi.CardTexts] names them
record Definition(
        CardId id,
        int version,
        String icon,
        boolean takesRequests,
        List<Field<?>> fields,
        Set<String> notPast,
        Map<String, SummaryTemplate> summaries,
        int consentVersion,
        DeepLink link,
        Map<String, Map<String, String>> texts) {
    static final String CONSENT = "consent";

    /// The text of the consent by language.
    Map<String, String> consents() {
        return texts.entrySet().stream()
                .filter(language -> language.getValue().containsKey(CONSENT))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, language -> language.getValue().get(CONSENT)));
    }
}
