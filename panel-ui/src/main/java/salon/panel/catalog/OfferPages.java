package salon.panel.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import salon.catalog.Offer;
import salon.catalog.Offers;
import salon.centre.Centre;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.FormPictures;
import salon.panel.frame.PageFrame;
import salon.panel.frame.PageFrames;

/// Offers as the signed-in staff member sees them: those that are valid in one of their own centres.
@ApplicationScoped
class OfferPages {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final Offers offers;
    private final FormPictures pictures;
    private final InstantSource clock;

    OfferPages(CurrentStaff staff, PageFrames frames, Offers offers, FormPictures pictures, InstantSource clock) {
        this.staff = staff;
        this.frames = frames;
        this.offers = offers;
        this.pictures = pictures;
        this.clock = clock;
    }

    StaffCentres centres() {
        return new StaffCentres(staff.centres());
    }

    Offer offer(UUID id) {
        return offers.find(id).filter(this::isVisible).orElseThrow(NotFoundException::new);
    }

    boolean isVisible(Offer offer) {
        return offer.centres().isEmpty() || offer.centres().stream().anyMatch(centres()::contains);
    }

    /// The other centres where it is valid; a change by this staff member leaves them as they are.
    Set<UUID> otherCentres(Offer offer) {
        var own = centres();
        return offer.centres().stream().filter(centre -> !own.contains(centre)).collect(Collectors.toSet());
    }

    PageFrame frame(Centre centre) {
        return frames.of(centre, CatalogMenu.OFFERS);
    }

    static String root(PageFrame frame) {
        return frame.context().root() + "/centres/" + frame.centre() + "/offers";
    }

    List<FormPictures.Link> picture(Offer offer) {
        return pictures.links(offer.picture() == null ? List.of() : List.of(offer.picture()));
    }

    List<OfferRow> rows(List<Offer> found, Centre centre, PageFrame frame) {
        var own = centres();
        var now = clock.instant();
        var locale = frame.context().locale();
        return found.stream()
                .map(offer -> OfferRow.of(offer, centre, own, picture(offer), now, locale))
                .toList();
    }
}
