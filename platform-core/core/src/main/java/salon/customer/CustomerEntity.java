package salon.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "customer")
class CustomerEntity {
    @Id
    UUID id;

    @TenantId
    UUID tenantId;

    /// The `sub` claim of the customer's tokens.
    String subject;

    String name;
    String email;
    String phone;

    /// A language tag.
    String locale;

    void change(String newName, String newEmail, String newPhone, Locale newLocale) {
        name = newName;
        email = newEmail;
        phone = newPhone;
        locale = newLocale.toLanguageTag();
    }

    Customer view() {
        return new Customer(id, name, email, phone, Locale.forLanguageTag(locale));
    }
}
