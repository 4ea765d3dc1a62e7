package salon.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The cars of the current tenant's customers, in the order they gave them.
@ApplicationScoped
@Transactional
public class CustomerCars {
    private final Jdbi jdbi;

    CustomerCars(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<CustomerCar> of(UUID customer) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select vin, model, year, mileage from customer_car
                         where tenant_id = current_setting('app.tenant')::uuid and customer_id = :customer
                         order by place""")
                .bind("customer", customer)
                .map((row, context) -> new CustomerCar(
                        row.getString("vin"),
                        row.getString("model"),
                        row.getObject("year", Integer.class),
                        row.getObject("mileage", Integer.class)))
                .list());
    }

    /// All of them at once: what is not named is gone.
    public void replace(UUID customer, List<CustomerCar> cars) {
        jdbi.useHandle(sql -> {
            sql.createUpdate("""
                            delete from customer_car
                             where tenant_id = current_setting('app.tenant')::uuid and customer_id = :customer""").bind("customer", customer).execute();
            var batch = sql.prepareBatch("""
                    insert into customer_car (tenant_id, customer_id, place, vin, model, year, mileage)
                    values (current_setting('app.tenant')::uuid, :customer, :place, :vin, :model, :year, :mileage)""");
            for (int place = 0; place < cars.size(); place++) {
                batch.bind("customer", customer)
                        .bind("place", place)
                        .bindMethods(cars.get(place))
                        .add();
            }
            if (!cars.isEmpty()) {
                batch.execute();
            }
        });
    }
}
