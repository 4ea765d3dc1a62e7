package salon.template;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the mail of a topic looks and who gets it (макет заявки). `centre` is null for the one of the whole tenant.
public record NotificationTemplate(
        UUID id,
        @Nullable UUID centre,
        List<String> addresses,
        String subject,
        List<Block> blocks,
        boolean replyButton,
        boolean panelButton) {}
