package salon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.OwnerDatabase;

/// Row-level security allows an index only for leakproof conditions. The tables are filled and analyzed in a
/// transaction that is rolled back; row-level security is forced, so it applies to the owner's connection, too.
@QuarkusTest
class CatalogIndexTest {
    private static final Map<String, String> EXPECTED_PLANS = Map.of(
            "select car_id from car_word where tenant_id = T and word >= 'model42' and word < 'model42' || chr(1114111)",
            "(word >= 'model42'::text) AND (word < ",
            "select offer_id from offer_word where tenant_id = T and word >= 'offer42' and word < 'offer42' || chr(1114111)",
            "(word >= 'offer42'::text) AND (word < ",
            "select * from car where tenant_id = T and sold_at is null and currency = 'RUB' and price between 5 and 9",
            "(price >= 5) AND (price <= 9)",
            "select * from car where tenant_id = T and sold_at is null and make_key = catalogue_fold('ЛАДА')",
            "(make_key = 'lada'::text)",
            "select * from car where tenant_id = T and sold_at is null order by id desc limit 20",
            "using car_on_sale",
            "select * from car where tenant_id = T and sold_at is not null order by id desc limit 20",
            "using car_sold",
            "select * from offer where tenant_id = T and last_day >= '2026-11-01' order by last_day, id limit 20",
            "(last_day >= '2026-11-01'::date)");

    @Inject
    Given given;

    @Inject
    OwnerDatabase owner;

    @Test
    void everySearchUsesAnIndex() throws SQLException {
        try (var connection = owner.dataSource().getConnection();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.tenant', '%s', true)"
                    .formatted(given.tenant("vega").id()));
            fill(sql);
            for (var expected : EXPECTED_PLANS.entrySet()) {
                var plan = plan(sql, expected.getKey());

                assertThat(plan)
                        .as(expected.getKey() + "\n" + String.join("\n", plan))
                        .anyMatch(line -> line.contains("Index") && line.contains(expected.getValue()));
            }
            connection.rollback();
        }
    }

    private static List<String> plan(Statement sql, String statement) throws SQLException {
        var plan = new ArrayList<String>();
        try (var lines =
                sql.executeQuery("explain " + statement.replace("= T ", "= current_setting('app.tenant')::uuid "))) {
            while (lines.next()) {
                plan.add(lines.getString(1));
            }
        }
        return plan;
    }

    private static void fill(Statement sql) throws SQLException {
        sql.execute("""
                insert into car (tenant_id, id, vin, make, model, year, price, currency, mileage, condition, sold_at)
                select current_setting('app.tenant')::uuid, uuidv7(), 'PLN' || lpad(n::text, 14, '0'),
                       (array['LADA', 'Kia', 'Haval', 'Geely', 'Chery', 'Omoda', 'Jaecoo', 'Exeed'])[1 + n % 8],
                       'Model' || n % 97, 2024, n * 100, 'RUB', 0, 'NEW', case when n % 10 = 0 then now() end
                  from generate_series(1, 4000) as n""");
        sql.execute("""
                insert into offer (tenant_id, id, title, text, first_day, last_day)
                select current_setting('app.tenant')::uuid, uuidv7(), 'Offer' || n % 97, '', '2020-01-01',
                       date '2022-01-01' + n
                  from generate_series(1, 2000) as n""");
        for (var table : new String[] {"car", "car_word", "offer", "offer_word"}) {
            sql.execute("analyze " + table);
        }
    }
}
