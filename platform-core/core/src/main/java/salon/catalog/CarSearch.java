package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import salon.spi.Money;

/// Finds cars. A statement names only what is asked for, so that the planner can choose the index that fits.
@ApplicationScoped
class CarSearch {
    private final Jdbi jdbi;

    CarSearch(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Newest first.
    ///
    /// @param after the last car of the page before
    List<Car> page(CarFilter filter, boolean sold, @Nullable UUID after, int limit) {
        return jdbi.withHandle(sql -> {
            var values = new HashMap<String, Object>();
            var conditions = conditions(sql, filter, values);
            conditions.add(sold ? "c.sold_at is not null" : "c.sold_at is null");
            if (after != null) {
                conditions.add("c.id < :after");
                values.put("after", after);
            }
            return find(sql, conditions, values, "c.id desc", limit);
        });
    }

    /// The same make first and the same model before all others, by price; then others that cost about as much.
    List<Car> similar(Car car, int limit) {
        return jdbi.withHandle(sql -> {
            var values = new HashMap<String, Object>(Map.of(
                    "id", car.id(),
                    "make", car.make(),
                    "model", car.model(),
                    "price", car.price().amount(),
                    "least", car.price().amount() / 10 * 7,
                    "most", car.price().amount() / 10 * 13,
                    "currency", car.price().currency().getCurrencyCode()));
            var nearest = "c.currency <> :currency, abs(c.price - :price), c.id desc";
            var found = new ArrayList<>(find(
                    sql,
                    List.of("c.sold_at is null", "c.id <> :id", "c.make_key = catalogue_fold(:make)"),
                    values,
                    "c.model_key <> catalogue_fold(:model), " + nearest,
                    limit));
            if (found.size() < limit) {
                found.addAll(find(
                        sql,
                        List.of(
                                "c.sold_at is null",
                                "c.id <> :id",
                                "c.currency = :currency",
                                "c.price between :least and :most",
                                "c.make_key <> catalogue_fold(:make)"),
                        values,
                        nearest,
                        limit - found.size()));
            }
            return found;
        });
    }

    private static List<String> conditions(Handle sql, CarFilter filter, Map<String, Object> values) {
        var words = CatalogQueries.of(sql, filter.words());
        var conditions = new ArrayList<>(CatalogQueries.conditions(words.size(), "car_word", "car_id", "c.id"));
        for (var word = 0; word < words.size(); word++) {
            values.put("word" + word, words.get(word));
        }
        price(filter.priceFrom(), "c.price >= :priceFrom", "priceFrom", conditions, values);
        price(filter.priceTo(), "c.price <= :priceTo", "priceTo", conditions, values);
        add(filter.make(), "c.make_key = catalogue_fold(:make)", "make", conditions, values);
        add(filter.yearFrom(), "c.year >= :yearFrom", "yearFrom", conditions, values);
        add(filter.yearTo(), "c.year <= :yearTo", "yearTo", conditions, values);
        add(filter.mileageTo(), "c.mileage <= :mileageTo", "mileageTo", conditions, values);
        add(filter.centre(), "(c.centre_id is null or c.centre_id = :centre)", "centre", conditions, values);
        var condition = filter.condition();
        add(condition == null ? null : condition.name(), "c.condition = :condition", "condition", conditions, values);
        return conditions;
    }

    private static void price(
            @Nullable Money bound, String condition, String name, List<String> conditions, Map<String, Object> values) {
        if (bound != null) {
            add(bound.amount(), condition, name, conditions, values);
            var code = bound.currency().getCurrencyCode();
            add(code, "c.currency = :" + name + "Currency", name + "Currency", conditions, values);
        }
    }

    private static void add(
            @Nullable Object value,
            String condition,
            String name,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static List<Car> find(
            Handle sql, List<String> conditions, Map<String, Object> values, String order, int limit) {
        var statement = new StringBuilder(CarRepository.SELECT);
        conditions.forEach(condition -> statement.append(" and ").append(condition));
        return sql.createQuery(statement + " order by " + order + " limit :limit")
                .bindMap(values)
                .bind("limit", limit)
                .map(CarRepository.ROW)
                .list();
    }
}
