package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.persistence.NativeSql;
import salon.spi.Money;

/// Finds cars. A statement contains only the conditions that are wanted, so that the planner can choose the index
/// that fits.
@ApplicationScoped
class CarSearch {
    private final NativeSql sql;
    private final CatalogQueries catalog;

    CarSearch(NativeSql sql, CatalogQueries catalog) {
        this.sql = sql;
        this.catalog = catalog;
    }

    /// Newest first.
    ///
    /// @param after the last car of the page before
    List<Car> page(Cars.Filter filter, boolean sold, @Nullable UUID after, int limit) {
        var values = new HashMap<String, Object>();
        var conditions = conditions(filter, values);
        conditions.add(sold ? "c.sold_at is not null" : "c.sold_at is null");
        if (after != null) {
            conditions.add("c.id < :after");
            values.put("after", after);
        }
        return find(conditions, values, "c.id desc", limit);
    }

    /// Those of the same make by price, the same model first; then others with a price within 30 %.
    List<Car> similar(Car car, int limit) {
        var price = car.price().amount();
        var currency = car.price().currency().getCurrencyCode();
        var nearest = "c.currency <> :currency, abs(c.price - :price), c.id desc";
        var found = new ArrayList<>(find(
                List.of("c.sold_at is null", "c.id <> :id", "c.make_key = catalogue_fold(:make)"),
                Map.of("id", car.id(), "make", car.make(), "model", car.model(), "price", price, "currency", currency),
                "c.model_key <> catalogue_fold(:model), " + nearest,
                limit));
        if (found.size() < limit) {
            found.addAll(find(
                    List.of(
                            "c.sold_at is null",
                            "c.id <> :id",
                            "c.currency = :currency",
                            "c.price between :lowest and :highest",
                            "c.make_key <> catalogue_fold(:make)"),
                    Map.of(
                            "id",
                            car.id(),
                            "make",
                            car.make(),
                            "price",
                            price,
                            "lowest",
                            price / 10 * 7,
                            "highest",
                            price / 10 * 13,
                            "currency",
                            currency),
                    nearest,
                    limit - found.size()));
        }
        return found;
    }

    private List<String> conditions(Cars.Filter filter, Map<String, Object> values) {
        var words = catalog.words(filter.words());
        var conditions = new ArrayList<>(CatalogQueries.wordConditions(words.size(), "car_word", "car_id", "c.id"));
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

    private List<Car> find(List<String> conditions, Map<String, Object> values, String order, int limit) {
        var statement = new StringBuilder(CarRepository.SELECT);
        conditions.forEach(condition -> statement.append(" and ").append(condition));
        var query = sql.query(statement + " order by " + order + " limit :limit", Car.class);
        values.forEach(query::setParameter);
        return query.setParameter("limit", limit).getResultList();
    }
}
