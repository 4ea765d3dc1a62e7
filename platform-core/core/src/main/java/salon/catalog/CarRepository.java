package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import salon.catalog.Car.Condition;
import salon.spi.Money;

@ApplicationScoped
class CarRepository {
    static final String SELECT = """
            select c.*, array(select p.picture_id from car_picture p
                               where p.tenant_id = c.tenant_id and p.car_id = c.id order by p.position) as pictures
              from car c
             where c.tenant_id = current_setting('app.tenant')::uuid""";
    static final RowMapper<Car> ROW = (row, context) -> car(row);

    private final Jdbi jdbi;

    CarRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Car> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " and c.id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne());
    }

    /// By VIN, the one on sale, else the one that was sold last.
    Map<String, Car> byVins(Collection<String> vins) {
        return jdbi
                .withHandle(sql -> sql.createQuery("select distinct on (f.vin) f.* from (" + SELECT
                                + " and c.vin = any(:vins)) f order by f.vin, f.sold_at desc nulls first")
                        .bindArray("vins", String.class, vins.toArray())
                        .map(ROW)
                        .list())
                .stream()
                .collect(Collectors.toMap(Car::vin, Function.identity()));
    }

    /// A row to be written.
    record Write(UUID id, CarDraft car, @Nullable Instant soldAt) {}

    void add(List<Write> cars) {
        write("""
                insert into car (tenant_id, id, vin, make, model, year, price, currency, mileage, condition, centre_id,
                                 sold_at)
                values (current_setting('app.tenant')::uuid, :id, :vin, :make, :model, :year, :price, :currency,
                        :mileage, :condition, :centre, :sold)""", cars);
    }

    void change(List<Write> cars) {
        write("""
                update car set vin = :vin, make = :make, model = :model, year = :year, price = :price,
                       currency = :currency, mileage = :mileage, condition = :condition, centre_id = :centre,
                       sold_at = :sold, version = version + 1
                 where tenant_id = current_setting('app.tenant')::uuid and id = :id""", cars);
    }

    private void write(String statement, List<Write> cars) {
        if (cars.isEmpty()) {
            return;
        }
        jdbi.useHandle(sql -> {
            var rows = sql.prepareBatch(statement);
            var before = sql.prepareBatch("""
                    delete from car_picture
                     where tenant_id = current_setting('app.tenant')::uuid and car_id = :id""");
            var pictures = sql.prepareBatch("""
                    insert into car_picture (tenant_id, car_id, position, picture_id)
                    select current_setting('app.tenant')::uuid, :id, p.position, p.picture
                      from unnest(:pictures::uuid[]) with ordinality as p (picture, position)""");
            for (var car : cars) {
                bind(rows, car).add();
                before.bind("id", car.id()).add();
                pictures.bind("id", car.id())
                        .bindArray("pictures", UUID.class, car.car().pictures().toArray())
                        .add();
            }
            rows.execute();
            before.execute();
            pictures.execute();
        });
    }

    private static PreparedBatch bind(PreparedBatch rows, Write write) {
        var car = write.car();
        var soldAt = write.soldAt();
        return rows.bind("id", write.id())
                .bind("vin", car.vin())
                .bind("make", car.make())
                .bind("model", car.model())
                .bind("year", car.year())
                .bind("price", car.price().amount())
                .bind("currency", car.price().currency().getCurrencyCode())
                .bind("mileage", car.mileage())
                .bind("condition", car.condition().name())
                .bind("centre", car.centre())
                .bind("sold", soldAt == null ? null : soldAt.atOffset(ZoneOffset.UTC));
    }

    private static Car car(ResultSet row) throws SQLException {
        var soldAt = row.getObject("sold_at", OffsetDateTime.class);
        return new Car(
                row.getObject("id", UUID.class),
                row.getString("vin"),
                row.getString("make"),
                row.getString("model"),
                row.getInt("year"),
                Money.of(row.getLong("price"), row.getString("currency")),
                row.getInt("mileage"),
                Condition.valueOf(row.getString("condition")),
                row.getObject("centre_id", UUID.class),
                List.copyOf(Arrays.asList((UUID[]) row.getArray("pictures").getArray())),
                soldAt == null ? null : soldAt.toInstant(),
                row.getInt("version"));
    }
}
