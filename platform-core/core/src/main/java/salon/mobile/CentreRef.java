package salon.mobile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.chat.ChatStatus;

/// A centre as the app shows it; names as in schema.org where it has them.
record CentreRef(
        UUID id,
        String slug,
        String name,
        String address,
        String phone,
        Map<String, String> phones,
        List<String> openingHours,
        Centre.@Nullable MapPoint geo) {
    /// A centre inside something else.
    record Ref(UUID id, String slug, String name) {
        static Ref of(Centre centre) {
            return new Ref(centre.id(), centre.slug(), centre.name());
        }

        static Ref of(ChatStatus chat) {
            return new Ref(chat.centre(), chat.centreSlug(), chat.centreName());
        }
    }

    static CentreRef of(Centre centre) {
        return new CentreRef(
                centre.id(),
                centre.slug(),
                centre.name(),
                centre.address(),
                centre.phone(),
                centre.phones(),
                centre.openingHours(),
                centre.point());
    }
}
