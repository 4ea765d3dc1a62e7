package salon.catalog;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a colleague or a file says about an offer, checked by [OfferParser].
public record OfferDraft(
        @Nullable String code,
        String title,
        String text,
        @Nullable UUID picture,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Set<UUID> centres) {
    public OfferDraft {
        centres = Set.copyOf(centres);
    }

    public OfferDraft withPicture(@Nullable UUID other) {
        return new OfferDraft(code, title, text, other, firstDay, lastDay, centres);
    }

    public OfferDraft withCentres(Set<UUID> others) {
        return new OfferDraft(code, title, text, picture, firstDay, lastDay, others);
    }
}
