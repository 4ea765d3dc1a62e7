package salon.panel.catalog;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;

/// The centres where the reader works.
record StaffCentres(List<Centre> centres) {
    Map<String, UUID> bySlug() {
        return centres.stream().collect(Collectors.toMap(Centre::slug, Centre::id));
    }

    Map<UUID, String> slugs() {
        return centres.stream().collect(Collectors.toMap(Centre::id, Centre::slug));
    }

    boolean hold(@Nullable UUID centre) {
        return centre == null || slugs().containsKey(centre);
    }

    String name(UUID centre) {
        return centres.stream()
                .filter(one -> one.id().equals(centre))
                .map(Centre::name)
                .findFirst()
                .orElse("");
    }

    String allSlugs() {
        return centres.stream().map(Centre::slug).sorted().collect(Collectors.joining(", "));
    }
}
