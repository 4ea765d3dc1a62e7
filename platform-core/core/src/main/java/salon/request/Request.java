package salon.request;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.card.Consent;

/// What a customer has submitted, from a card or from the app's own screen. `offered` is what the card had prefilled.
public record Request(
        UUID id,
        String type,
        int version,
        String title,
        String summary,
        UUID customer,
        UUID centre,
        @Nullable UUID card,
        Map<String, Object> answers,
        Map<String, Object> offered,
        State state,
        @Nullable Consent consent,
        Instant createdAt) {
    public enum State {
        NEW,
        IN_WORK,
        CONFIRMED,
        DECLINED,
        DONE
    }
}
