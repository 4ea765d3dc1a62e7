package salon.template;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Layout and recipients of the mail of one topic (макет заявки).
///
/// @param centre null for a template of the whole tenant
public record NotificationTemplate(
        UUID id,
        @Nullable UUID centre,
        List<String> addresses,
        String subject,
        List<Block> blocks,
        boolean replyButton,
        boolean panelButton) {}
