package salon.request;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a customer has submitted, from a card or from the app's own screen. `version` is that of the card type
/// whose form it was, `offered` is what the card had prefilled.
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
        Instant createdAt) {
    public enum State {
        NEW,
        IN_WORK,
        CONFIRMED,
        DECLINED,
        DONE
    }
}
