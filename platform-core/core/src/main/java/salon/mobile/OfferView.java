package salon.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.catalog.Offer;

/// A special offer. Days are those of the centre's calendar, both of them included.
///
/// @param to null until someone ends it
/// @param centres where it holds; none: in all of them
record OfferView(
        UUID id,
        String title,
        String text,
        @Nullable String image,
        LocalDate from,
        @Nullable LocalDate to,
        List<CentreRef.Ref> centres) {
    static OfferView of(Offer offer, @Nullable String image, List<CentreRef.Ref> centres) {
        return new OfferView(
                offer.id(), offer.title(), offer.text(), image, offer.firstDay(), offer.lastDay(), centres);
    }
}
