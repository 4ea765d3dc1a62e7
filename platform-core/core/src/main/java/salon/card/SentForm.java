package salon.card;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a customer has filled in so far.
///
/// @param card the card it came from, if it came from one
/// @param answers values by field in their JSON form
/// @param consent the version of the consent they gave, 0 for none
public record SentForm(
        String type, @Nullable UUID card, Map<String, ? extends @Nullable Object> answers, int consent) {}
