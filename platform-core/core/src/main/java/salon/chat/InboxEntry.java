package salon.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A chat as the list *Вопросы-Ответы* shows it.
public record InboxEntry(
        UUID conversation,
        String customerName,
        String customerEmail,
        String customerPhone,
        boolean unanswered,
        boolean deleted,
        Instant lastAt,
        @Nullable Message last) {}
