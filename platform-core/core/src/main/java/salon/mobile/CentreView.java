package salon.mobile;

import java.util.UUID;
import salon.centre.Centre;
import salon.chat.Standing;

record CentreView(UUID id, String slug, String name, String address, String phone) {
    /// A centre inside something else.
    record Ref(UUID id, String slug, String name) {
        static Ref of(Centre centre) {
            return new Ref(centre.id(), centre.slug(), centre.name());
        }

        static Ref of(Standing chat) {
            return new Ref(chat.centre(), chat.centreSlug(), chat.centreName());
        }
    }

    static CentreView of(Centre centre) {
        return new CentreView(centre.id(), centre.slug(), centre.name(), centre.address(), centre.phone());
    }
}
