package salon.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// The customers of the current tenant.
@ApplicationScoped
@Transactional
public class Customers {
    private static final RowMapper<Customer> ROW = (row, context) -> new Customer(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("email"),
            row.getString("phone"),
            Locale.forLanguageTag(row.getString("locale")));

    private final Jdbi jdbi;

    Customers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A customer exists from the first call with a valid token; what they changed in the app is kept afterwards.
    public Customer signedIn(CustomerClaims profile) {
        return bySubject(profile.subject()).orElseGet(() -> create(profile));
    }

    public Optional<Customer> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from customer where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne());
    }

    /// For lists: one question for all of them.
    public Map<UUID, Customer> byIds(List<UUID> ids) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from customer where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map(ROW)
                .collect(Collectors.toMap(Customer::id, customer -> customer)));
    }

    public Customer change(UUID id, String name, String email, String phone, Locale locale) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        update customer set name = :name, email = :email, phone = :phone, locale = :locale
                         where id = :id returning *""")
                .bind("id", id)
                .bind("name", name)
                .bind("email", email)
                .bind("phone", phone)
                .bind("locale", locale.toLanguageTag())
                .map(ROW)
                .one());
    }

    private Optional<Customer> bySubject(String subject) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from customer where subject = :subject")
                .bind("subject", subject)
                .map(ROW)
                .findOne());
    }

    private Customer create(CustomerClaims profile) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        insert into customer (tenant_id, id, subject, name, email, phone)
                        values (current_setting('app.tenant')::uuid, uuidv7(), :subject, :name, :email, :phone)
                        on conflict (tenant_id, subject) do update set subject = excluded.subject returning *""")
                .bind("subject", profile.subject())
                .bind("name", profile.name())
                .bind("email", profile.email())
                .bind("phone", profile.phone())
                .map(ROW)
                .one());
    }
}
