package salon.mobile;

import java.util.UUID;
import salon.centre.Centre;
import salon.chat.ChatStatus;

/// A centre inside another object.
public record CentreRef(UUID id, String slug, String name) {
    public static CentreRef of(Centre centre) {
        return new CentreRef(centre.id(), centre.slug(), centre.name());
    }

    public static CentreRef of(ChatStatus chat) {
        return new CentreRef(chat.centre(), chat.centreSlug(), chat.centreName());
    }
}
