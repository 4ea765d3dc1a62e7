package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.catalog.Car.Condition;
import salon.catalog.CarRepository.CarWrite;
import salon.catalog.CatalogSaveResult.Conflict;
import salon.catalog.CatalogSaveResult.Invalid;
import salon.catalog.CatalogSaveResult.NotFound;
import salon.catalog.CatalogSaveResult.Saved;
import salon.spi.Money;

/// The cars of the current tenant.
@ApplicationScoped
@Transactional
public class Cars {
    /// Which cars are searched; null and empty words mean any. A price matches only cars priced in its currency.
    ///
    /// @param words beginnings of words of make, model and VIN, in Latin or Russian letters, all of which
    ///     must match
    /// @param make as it is written or spoken: `LADA`, `lada` and `лада` are the same
    /// @param mileageTo in kilometres
    /// @param centre matches cars that stand there and those that all centres offer
    public record Filter(
            String words,
            @Nullable String make,
            @Nullable Money priceFrom,
            @Nullable Money priceTo,
            @Nullable Integer yearFrom,
            @Nullable Integer yearTo,
            @Nullable Integer mileageTo,
            @Nullable Condition condition,
            @Nullable UUID centre) {
        public static Filter any() {
            return new Filter("", null, null, null, null, null, null, null, null);
        }

        public Filter withWords(String others) {
            return new Filter(others, make, priceFrom, priceTo, yearFrom, yearTo, mileageTo, condition, centre);
        }

        public Filter atCentre(@Nullable UUID other) {
            return new Filter(words, make, priceFrom, priceTo, yearFrom, yearTo, mileageTo, condition, other);
        }
    }

    private final CarRepository repository;
    private final CarSearch search;
    private final PictureRepository pictures;
    private final CatalogQueries catalog;
    private final InstantSource clock;

    Cars(
            CarRepository repository,
            CarSearch search,
            PictureRepository pictures,
            CatalogQueries catalog,
            InstantSource clock) {
        this.repository = repository;
        this.search = search;
        this.pictures = pictures;
        this.catalog = catalog;
        this.clock = clock;
    }

    /// Also one that was sold.
    public Optional<Car> find(UUID id) {
        return repository.car(id);
    }

    /// Cars on sale, newest first.
    public List<Car> search(Filter filter, int limit) {
        return page(filter, false, null, limit);
    }

    /// @param after the last car of the page before
    public List<Car> page(Filter filter, boolean sold, @Nullable UUID after, int limit) {
        return search.page(filter, sold, after, limit);
    }

    /// Cars on sale that are alternatives to this one.
    public List<Car> similar(Car car, int limit) {
        return search.similar(car, limit);
    }

    /// @param id chosen by the caller (UUIDv7): adding the same car under it again changes nothing
    public CatalogSaveResult<Car> add(UUID id, Car.Details details) {
        catalog.lock();
        var known = repository.car(id);
        if (known.isPresent()) {
            // A form that is sent twice uploads its pictures twice, under other ids.
            var isSame = known.get()
                    .details()
                    .equals(details.withPictures(known.get().pictures()));
            return isSame ? new Saved<>(known.get()) : new Conflict<>(known.get());
        }
        return save(id, details, () -> repository.add(List.of(new CarWrite(id, details, null))));
    }

    /// @param version that the caller has read
    public CatalogSaveResult<Car> change(UUID id, int version, Car.Details details) {
        catalog.lock();
        var known = repository.car(id).orElse(null);
        if (known == null) {
            return new NotFound<>();
        }
        if (known.details().equals(details)) {
            return new Saved<>(known);
        }
        return known.version() != version || known.isSold()
                ? new Conflict<>(known)
                : save(id, details, () -> repository.change(List.of(new CarWrite(id, details, null))));
    }

    public CatalogSaveResult<Car> markSold(UUID id) {
        catalog.lock();
        return repository
                .car(id)
                .<CatalogSaveResult<Car>>map(car -> {
                    if (!car.isSold()) {
                        repository.change(List.of(new CarWrite(id, car.details(), clock.instant())));
                    }
                    return new Saved<>(repository.car(id).orElseThrow());
                })
                .orElseGet(NotFound::new);
    }

    /// Takes back that it was sold.
    public CatalogSaveResult<Car> putBackOnSale(UUID id) {
        catalog.lock();
        return repository
                .car(id)
                .map(car -> car.isSold()
                        ? save(
                                id,
                                car.details(),
                                () -> repository.change(List.of(new CarWrite(id, car.details(), null))))
                        : new Saved<>(car))
                .orElseGet(NotFound::new);
    }

    private CatalogSaveResult<Car> save(UUID id, Car.Details details, Runnable write) {
        var isTaken = Optional.ofNullable(
                        repository.byVins(List.of(details.vin())).get(details.vin()))
                .filter(other -> !other.isSold() && !other.id().equals(id))
                .isPresent();
        if (isTaken) {
            return new Invalid<>(List.of(new FieldError("vin", FieldError.Code.TAKEN)));
        }
        if (!pictures.allExist(details.pictures())) {
            return new Invalid<>(List.of(new FieldError(CarParser.PICTURES, FieldError.Code.GONE)));
        }
        write.run();
        return new Saved<>(repository.car(id).orElseThrow());
    }
}
