package salon.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import salon.persistence.NativeSql;

/// The customers of the current tenant.
@ApplicationScoped
@Transactional
public class Customers {
    @ApplicationScoped
    static class CustomerRepository implements PanacheRepositoryBase<CustomerEntity, UUID> {}

    private final CustomerRepository repository;
    private final NativeSql sql;

    Customers(CustomerRepository repository, NativeSql sql) {
        this.repository = repository;
        this.sql = sql;
    }

    /// A customer exists from the first call with a valid token; later claims don't overwrite what they changed in
    /// the app.
    public Customer findOrCreate(Customer.Claims claims) {
        return repository
                .find("subject", claims.subject())
                .singleResultOptional()
                .map(CustomerEntity::view)
                .orElseGet(() -> create(claims));
    }

    public Optional<Customer> byId(UUID id) {
        return repository.findByIdOptional(id).map(CustomerEntity::view);
    }

    /// For lists: one query for all of them.
    public Map<UUID, Customer> byIds(List<UUID> ids) {
        return repository.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(customer -> customer.id, CustomerEntity::view));
    }

    public Customer change(UUID id, String name, String email, String phone, Locale locale) {
        var customer = repository.findByIdOptional(id).orElseThrow();
        customer.change(name, email, phone, locale);
        return customer.view();
    }

    /// The cars of a customer, in the order they gave them.
    public List<Customer.Car> cars(UUID customer) {
        return sql.query("""
                        select vin, model, year, mileage from customer_car
                         where tenant_id = current_setting('app.tenant')::uuid and customer_id = :customer
                         order by place""", Customer.Car.class)
                .setParameter("customer", customer)
                .getResultList();
    }

    /// Replaces all cars of a customer.
    public void replaceCars(UUID customer, List<Customer.Car> cars) {
        sql.update("""
                        delete from customer_car
                         where tenant_id = current_setting('app.tenant')::uuid and customer_id = :customer""").setParameter("customer", customer).executeUpdate();
        if (cars.isEmpty()) {
            return;
        }
        sql.update("""
                        insert into customer_car (tenant_id, customer_id, place, vin, model, year, mileage)
                        select current_setting('app.tenant')::uuid, :customer, c.place - 1, c.vin, c.model, c.year, c.mileage
                          from unnest(:vins, :models, :years, :mileages)
                               with ordinality as c (vin, model, year, mileage, place)""")
                .setParameter("customer", customer)
                .setParameter("vins", cars.stream().map(Customer.Car::vin).toArray(String[]::new), String[].class)
                .setParameter("models", cars.stream().map(Customer.Car::model).toArray(String[]::new), String[].class)
                .setParameter("years", cars.stream().map(Customer.Car::year).toArray(Integer[]::new), Integer[].class)
                .setParameter(
                        "mileages", cars.stream().map(Customer.Car::mileage).toArray(Integer[]::new), Integer[].class)
                .executeUpdate();
    }

    /// Two first calls may come at once, and both get the same customer.
    private Customer create(Customer.Claims claims) {
        return sql.query("""
                        insert into customer (tenant_id, id, subject, name, email, phone)
                        values (current_setting('app.tenant')::uuid, uuidv7(), :subject, :name, :email, :phone)
                        on conflict (tenant_id, subject) do update set subject = excluded.subject
                        returning id, name, email, phone, locale""", Customer.class)
                .setParameter("subject", claims.subject())
                .setParameter("name", claims.name())
                .setParameter("email", claims.email())
                .setParameter("phone", claims.phone())
                .getSingleResult();
    }
}
