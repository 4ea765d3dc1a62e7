package salon.centre;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CentreRepository implements PanacheRepositoryBase<CentreEntity, UUID> {}
