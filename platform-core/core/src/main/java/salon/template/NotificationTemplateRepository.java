package salon.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NotificationTemplateRepository implements PanacheRepositoryBase<NotificationTemplateEntity, UUID> {
    private static final String OF_TOPIC = "topic = ?1 and (centreId = ?2 or centreId is null)";

    /// The addresses of a template as they were entered.
    record Addresses(UUID id, List<String> addresses) {}

    /// Those that are switched on, without their blocks. The centre's own template comes first.
    List<Addresses> addresses(String topic, UUID centre) {
        return find(OF_TOPIC + " and enabled order by centreId nulls last", topic, centre)
                .project(Addresses.class)
                .list();
    }

    boolean exists(String topic, UUID centre) {
        return count(OF_TOPIC, topic, centre) > 0;
    }

    Optional<NotificationTemplateEntity> findEnabled(UUID id) {
        return find("id = ?1 and enabled", id).firstResultOptional();
    }
}
