package salon.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<CustomerEntity, UUID> {}
