package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.catalog.CatalogSaveResult.Overtaken;
import salon.catalog.CatalogSaveResult.Refused;
import salon.catalog.CatalogSaveResult.Saved;
import salon.catalog.CatalogSaveResult.Unknown;
import salon.centre.Centre;

/// The special offers of the current tenant.
@ApplicationScoped
@Transactional
public class Offers {
    private static final int MOST = 100;

    private final OfferRepository store;
    private final PictureRepository pictures;
    private final WriteTurn turn;
    private final InstantSource clock;

    Offers(OfferRepository store, PictureRepository pictures, WriteTurn turn, InstantSource clock) {
        this.store = store;
        this.pictures = pictures;
        this.turn = turn;
        this.clock = clock;
    }

    /// Also one that has ended or not begun; whether it runs, [Offer#isRunning] says.
    public Optional<Offer> find(UUID id) {
        return store.find(id);
    }

    /// Those that end soonest first.
    ///
    /// @param centre null: running in any of them
    public List<Offer> running(@Nullable UUID centre, Instant now) {
        return running(centre, now, "", MOST);
    }

    /// @param words beginnings of words of the title, all of which must be there; none: any title
    public List<Offer> running(@Nullable UUID centre, Instant now, String words, int limit) {
        return store.running(centre, now, words, limit);
    }

    /// What holds in one centre, newest first: what has ended there, or what runs or is to come.
    ///
    /// @param after the last offer of the page before
    public List<Offer> page(Centre centre, boolean ended, @Nullable UUID after, int limit) {
        return store.page(centre.id(), ended, LocalDate.ofInstant(clock.instant(), centre.zone()), after, limit);
    }

    /// @param id the writer's own (UUIDv7): the same offer under it again changes nothing
    public CatalogSaveResult<Offer> add(UUID id, OfferDraft offer) {
        turn.take();
        var known = store.find(id);
        if (known.isPresent()) {
            // A form that is sent twice brings its picture twice, under other ids.
            var isSame =
                    known.get().draft().equals(offer.withPicture(known.get().picture()));
            return isSame ? new Saved<>(known.get()) : new Overtaken<>(known.get());
        }
        return save(id, offer, () -> store.add(List.of(new OfferRepository.Write(id, offer))));
    }

    /// @param version what the writer has seen
    public CatalogSaveResult<Offer> change(UUID id, int version, OfferDraft offer) {
        turn.take();
        var known = store.find(id).orElse(null);
        if (known == null) {
            return new Unknown<>();
        }
        if (known.draft().equals(offer)) {
            return new Saved<>(known);
        }
        return known.version() == version
                ? save(id, offer, () -> store.change(List.of(new OfferRepository.Write(id, offer))))
                : new Overtaken<>(known);
    }

    /// @return whether it was there
    public boolean remove(UUID id) {
        turn.take();
        return store.remove(id);
    }

    private CatalogSaveResult<Offer> save(UUID id, OfferDraft offer, Runnable write) {
        var code = offer.code();
        var taken = code == null ? null : store.byCodes(List.of(code)).get(code);
        if (taken != null && !taken.id().equals(id)) {
            return new Refused<>(List.of(new FieldError("code", Fault.TAKEN)));
        }
        var picture = offer.picture();
        if (picture != null && !pictures.areThere(List.of(picture))) {
            return new Refused<>(List.of(new FieldError(OfferParser.PICTURE, Fault.GONE)));
        }
        write.run();
        return new Saved<>(store.find(id).orElseThrow());
    }
}
