package salon.panel.catalog;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;

/// The centres where the signed-in staff member works.
record StaffCentres(List<Centre> centres) {
    Map<String, UUID> idsBySlug() {
        return centres.stream().collect(Collectors.toMap(Centre::slug, Centre::id));
    }

    Map<UUID, String> slugsById() {
        return centres.stream().collect(Collectors.toMap(Centre::id, Centre::slug));
    }

    boolean contains(UUID centre) {
        return centres.stream().anyMatch(own -> own.id().equals(centre));
    }

    /// @param centre null: every centre of the group
    boolean includes(@Nullable UUID centre) {
        return centre == null || contains(centre);
    }

    String name(UUID centre) {
        return centres.stream()
                .filter(own -> own.id().equals(centre))
                .map(Centre::name)
                .findFirst()
                .orElse("");
    }

    String slugs() {
        return centres.stream().map(Centre::slug).sorted().collect(Collectors.joining(", "));
    }
}
