package salon.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.persistence.NativeSql;

/// Writes cars as entities, and reads them with their pictures in one statement. All writes hold [CatalogQueries#lock].
@ApplicationScoped
class CarRepository implements PanacheRepositoryBase<CarEntity, UUID> {
    /// The columns of [Car].
    static final String SELECT = """
            select c.id, c.vin, c.make, c.model, c.year, c.price as price_amount, c.currency as price_currency, c.mileage,
                   c.condition, c.centre_id as centre,
                   array(select p.picture_id from car_picture p
                          where p.tenant_id = c.tenant_id and p.car_id = c.id order by p.position) as pictures,
                   c.sold_at, c.version
              from car c
             where c.tenant_id = current_setting('app.tenant')::uuid""";

    record CarWrite(UUID id, Car.Details details, @Nullable Instant soldAt) {}

    private final NativeSql sql;

    CarRepository(NativeSql sql) {
        this.sql = sql;
    }

    Optional<Car> car(UUID id) {
        return sql.query(SELECT + " and c.id = :id", Car.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /// By VIN, the one on sale, else the one that was sold last.
    Map<String, Car> byVins(Collection<String> vins) {
        return sql
                .query(
                        "select distinct on (f.vin) f.* from (" + SELECT
                                + " and c.vin = any(:vins)) f order by f.vin, f.sold_at desc nulls first",
                        Car.class)
                .setParameter("vins", vins.toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Car::vin, Function.identity()));
    }

    void add(List<CarWrite> cars) {
        for (var car : cars) {
            var entity = new CarEntity();
            entity.id = car.id();
            entity.write(car.details(), car.soldAt());
            persist(entity);
        }
        addPictures(cars);
    }

    void change(List<CarWrite> cars) {
        if (cars.isEmpty()) {
            return;
        }
        var ids = cars.stream().map(CarWrite::id).toList();
        var entities = list("id in ?1", ids).stream().collect(Collectors.toMap(car -> car.id, Function.identity()));
        for (var car : cars) {
            var entity = Objects.requireNonNull(entities.get(car.id()));
            if (!entity.write(car.details(), car.soldAt())) {
                // Other pictures alone leave the row as it is, but they are a new version of the car.
                getEntityManager().lock(entity, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            }
        }
        sql.update("""
                        delete from car_picture
                         where tenant_id = current_setting('app.tenant')::uuid and car_id = any(:cars)""")
                .setParameter("cars", ids.toArray(UUID[]::new), UUID[].class)
                .executeUpdate();
        addPictures(cars);
    }

    private void addPictures(List<CarWrite> cars) {
        var ids = new ArrayList<UUID>();
        var positions = new ArrayList<Integer>();
        var pictures = new ArrayList<UUID>();
        for (var car : cars) {
            var position = 0;
            for (var picture : car.details().pictures()) {
                ids.add(car.id());
                positions.add(++position);
                pictures.add(picture);
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        sql.update("""
                        insert into car_picture (tenant_id, car_id, position, picture_id)
                        select current_setting('app.tenant')::uuid, p.car, p.position, p.picture
                          from unnest(:cars, :positions, :pictures) as p (car, position, picture)""")
                .setParameter("cars", ids.toArray(UUID[]::new), UUID[].class)
                .setParameter("positions", positions.toArray(Integer[]::new), Integer[].class)
                .setParameter("pictures", pictures.toArray(UUID[]::new), UUID[].class)
                .executeUpdate();
    }
}
