package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.catalog.CatalogSaveResult.Overtaken;
import salon.catalog.CatalogSaveResult.Refused;
import salon.catalog.CatalogSaveResult.Saved;
import salon.catalog.CatalogSaveResult.Unknown;

/// The cars of the current tenant.
@ApplicationScoped
@Transactional
public class Cars {
    private final CarRepository store;
    private final CarSearch search;
    private final PictureRepository pictures;
    private final WriteTurn turn;
    private final InstantSource clock;

    Cars(CarRepository store, CarSearch search, PictureRepository pictures, WriteTurn turn, InstantSource clock) {
        this.store = store;
        this.search = search;
        this.pictures = pictures;
        this.turn = turn;
        this.clock = clock;
    }

    /// Also one that was sold.
    public Optional<Car> find(UUID id) {
        return store.find(id);
    }

    /// Cars on sale, newest first.
    public List<Car> search(CarFilter filter, int limit) {
        return page(filter, false, null, limit);
    }

    /// @param after the last car of the page before
    public List<Car> page(CarFilter filter, boolean sold, @Nullable UUID after, int limit) {
        return search.page(filter, sold, after, limit);
    }

    /// Cars on sale that someone may like who wanted this one.
    public List<Car> similar(Car car, int limit) {
        return search.similar(car, limit);
    }

    /// @param id the writer's own (UUIDv7): the same car under it again changes nothing
    public CatalogSaveResult<Car> add(UUID id, CarDraft car) {
        turn.take();
        var known = store.find(id);
        if (known.isPresent()) {
            // A form that is sent twice brings its pictures twice, under other ids.
            var isSame = known.get().draft().equals(car.withPictures(known.get().pictures()));
            return isSame ? new Saved<>(known.get()) : new Overtaken<>(known.get());
        }
        return save(id, car, () -> store.add(List.of(new CarRepository.Write(id, car, null))));
    }

    /// @param version what the writer has seen
    public CatalogSaveResult<Car> change(UUID id, int version, CarDraft car) {
        turn.take();
        var known = store.find(id).orElse(null);
        if (known == null) {
            return new Unknown<>();
        }
        if (known.draft().equals(car)) {
            return new Saved<>(known);
        }
        return known.version() != version || known.isSold()
                ? new Overtaken<>(known)
                : save(id, car, () -> store.change(List.of(new CarRepository.Write(id, car, null))));
    }

    public CatalogSaveResult<Car> markSold(UUID id) {
        turn.take();
        return store.find(id)
                .<CatalogSaveResult<Car>>map(car -> {
                    if (!car.isSold()) {
                        store.change(List.of(new CarRepository.Write(id, car.draft(), clock.instant())));
                    }
                    return new Saved<>(store.find(id).orElseThrow());
                })
                .orElseGet(Unknown::new);
    }

    /// The sale came to nothing.
    public CatalogSaveResult<Car> backOnSale(UUID id) {
        turn.take();
        return store.find(id)
                .map(car -> car.isSold()
                        ? save(
                                id,
                                car.draft(),
                                () -> store.change(List.of(new CarRepository.Write(id, car.draft(), null))))
                        : new Saved<>(car))
                .orElseGet(Unknown::new);
    }

    private CatalogSaveResult<Car> save(UUID id, CarDraft car, Runnable write) {
        var isTaken = Optional.ofNullable(store.byVins(List.of(car.vin())).get(car.vin()))
                .filter(other -> !other.isSold() && !other.id().equals(id))
                .isPresent();
        if (isTaken) {
            return new Refused<>(List.of(new FieldError("vin", Fault.TAKEN)));
        }
        if (!pictures.areThere(car.pictures())) {
            return new Refused<>(List.of(new FieldError(CarParser.PICTURES, Fault.GONE)));
        }
        write.run();
        return new Saved<>(store.find(id).orElseThrow());
    }
}
