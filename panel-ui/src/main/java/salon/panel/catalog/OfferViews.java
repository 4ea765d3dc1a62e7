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
import salon.panel.frame.PageFrame;
import salon.panel.frame.PageFrames;

/// Offers as a reader sees them: those that hold in one of their own centres.
@ApplicationScoped
class OfferViews {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final Offers offers;
    private final FormPictures shots;
    private final InstantSource clock;

    OfferViews(CurrentStaff staff, PageFrames frames, Offers offers, FormPictures shots, InstantSource clock) {
        this.staff = staff;
        this.frames = frames;
        this.offers = offers;
        this.shots = shots;
        this.clock = clock;
    }

    StaffCentres places() {
        return new StaffCentres(staff.centres());
    }

    Offer offer(UUID id) {
        return offers.find(id).filter(this::isMine).orElseThrow(NotFoundException::new);
    }

    boolean isMine(Offer offer) {
        return offer.centres().isEmpty() || offer.centres().stream().anyMatch(places()::hold);
    }

    /// Where it holds besides the reader's centres; whoever changes the offer leaves that as it is.
    Set<UUID> elsewhere(Offer offer) {
        var places = places();
        return offer.centres().stream().filter(centre -> !places.hold(centre)).collect(Collectors.toSet());
    }

    PageFrame frame(Centre place) {
        return frames.of(place, CatalogMenu.OFFERS);
    }

    static String root(PageFrame frame) {
        return frame.context().root() + "/centres/" + frame.centre() + "/offers";
    }

    List<Shot> picture(Offer offer) {
        return shots.of(offer.picture() == null ? List.of() : List.of(offer.picture()));
    }

    OfferRow line(Offer offer, Centre place, PageFrame frame) {
        return OfferRow.of(
                offer,
                place,
                places(),
                picture(offer),
                clock.instant(),
                frame.context().locale());
    }
}
