package salon.request;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the app sends. `id` is the app's own (UUID): the same form twice makes one request.
public record RequestForm(
        UUID id, String type, String centre, @Nullable UUID card, Map<String, ? extends @Nullable Object> answers) {}
