package salon.request;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.card.CustomerForms.CustomerForm;

/// What the app sends. `id` is the app's own (UUID): the same form twice makes one request.
public record RequestForm(
        UUID id,
        String type,
        String centre,
        @Nullable UUID card,
        Map<String, ? extends @Nullable Object> answers,
        int consent) {
    /// Without consent to anything.
    public RequestForm(
            UUID id, String type, String centre, @Nullable UUID card, Map<String, ? extends @Nullable Object> answers) {
        this(id, type, centre, card, answers, 0);
    }

    CustomerForm sent() {
        return new CustomerForm(type, card, answers, consent);
    }
}
