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
import salon.catalog.CatalogSaveResult.Conflict;
import salon.catalog.CatalogSaveResult.Invalid;
import salon.catalog.CatalogSaveResult.NotFound;
import salon.catalog.CatalogSaveResult.Saved;
import salon.catalog.OfferRepository.OfferWrite;
import salon.centre.Centre;

/// The special offers of the current tenant.
@ApplicationScoped
@Transactional
public class Offers {
    private static final int MAX_RUNNING = 100;

    private final OfferRepository repository;
    private final PictureRepository pictures;
    private final CatalogQueries catalog;
    private final InstantSource clock;

    Offers(OfferRepository repository, PictureRepository pictures, CatalogQueries catalog, InstantSource clock) {
        this.repository = repository;
        this.pictures = pictures;
        this.catalog = catalog;
        this.clock = clock;
    }

    /// Also one that has ended or not begun; [Offer#isRunning] tells whether it runs.
    public Optional<Offer> find(UUID id) {
        return repository.offer(id);
    }

    /// Those that run in one of these centres; the soonest to end come first.
    public List<Offer> running(List<Centre> centres, Instant now) {
        return running(centres, now, "", MAX_RUNNING);
    }

    /// @param words beginnings of words of the title, all of which must match; empty: any title
    public List<Offer> running(List<Centre> centres, Instant now, String words, int limit) {
        return repository.running(centres, now, words, limit);
    }

    /// Those of one centre, newest first: either the ended ones, or the running and upcoming ones.
    ///
    /// @param after the last offer of the page before
    public List<Offer> page(Centre centre, boolean ended, @Nullable UUID after, int limit) {
        return repository.page(centre.id(), ended, LocalDate.ofInstant(clock.instant(), centre.zone()), after, limit);
    }

    /// @param id chosen by the caller (UUIDv7): adding the same offer under it again changes nothing
    public CatalogSaveResult<Offer> add(UUID id, Offer.Details details) {
        catalog.lock();
        var known = repository.offer(id);
        if (known.isPresent()) {
            // A form that is sent twice uploads its picture twice, under other ids.
            var isSame =
                    known.get().details().equals(details.withPicture(known.get().picture()));
            return isSame ? new Saved<>(known.get()) : new Conflict<>(known.get());
        }
        return save(id, details, () -> repository.add(List.of(new OfferWrite(id, details))));
    }

    /// @param version that the caller has read
    public CatalogSaveResult<Offer> change(UUID id, int version, Offer.Details details) {
        catalog.lock();
        var known = repository.offer(id).orElse(null);
        if (known == null) {
            return new NotFound<>();
        }
        if (known.details().equals(details)) {
            return new Saved<>(known);
        }
        return known.version() == version
                ? save(id, details, () -> repository.change(List.of(new OfferWrite(id, details))))
                : new Conflict<>(known);
    }

    /// @return whether it existed
    public boolean remove(UUID id) {
        catalog.lock();
        return repository.deleteById(id);
    }

    private CatalogSaveResult<Offer> save(UUID id, Offer.Details details, Runnable write) {
        var code = details.code();
        var taken = code == null ? null : repository.byCodes(List.of(code)).get(code);
        if (taken != null && !taken.id().equals(id)) {
            return new Invalid<>(List.of(new FieldError("code", FieldError.Code.TAKEN)));
        }
        var picture = details.picture();
        if (picture != null && !pictures.allExist(List.of(picture))) {
            return new Invalid<>(List.of(new FieldError(OfferParser.PICTURE, FieldError.Code.GONE)));
        }
        write.run();
        return new Saved<>(repository.offer(id).orElseThrow());
    }
}
