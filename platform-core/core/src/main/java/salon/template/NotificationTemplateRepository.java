package salon.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.persistence.Json;
import salon.persistence.NativeSql;
import salon.template.NotificationTemplate.Content;

@ApplicationScoped
class NotificationTemplateRepository implements PanacheRepositoryBase<NotificationTemplateEntity, UUID> {
    private static final String OF_TOPIC = "topic = ?1 and (centreId = ?2 or centreId is null)";

    /// The addresses of a template as they were entered.
    record Addresses(UUID id, List<String> addresses) {}

    /// All of a template but its blocks.
    record Delivery(
            UUID id,
            @Nullable UUID centreId,
            String topic,
            boolean enabled,
            List<String> addresses,
            boolean escalationOn,
            int escalationAfter,
            int escalationEvery,
            List<String> escalationAddresses) {}

    private final NativeSql sql;
    private final Json json;

    NotificationTemplateRepository(NativeSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /// Those that are switched on, without their blocks. The centre's own template comes first.
    List<Addresses> addresses(String topic, UUID centre) {
        return find(OF_TOPIC + " and enabled order by centreId nulls last", topic, centre)
                .project(Addresses.class)
                .list();
    }

    /// Those of a topic in a centre, also switched off, the centre's own first.
    List<Delivery> deliveries(String topic, UUID centre) {
        return find(OF_TOPIC + " order by centreId nulls last", topic, centre)
                .project(Delivery.class)
                .list();
    }

    /// Those of all topics in a centre.
    List<Delivery> deliveries(UUID centre) {
        return find("centreId = ?1 or centreId is null", centre)
                .project(Delivery.class)
                .list();
    }

    boolean isRecipient(String address) {
        return names("addresses", address);
    }

    boolean isManager(String address) {
        return names("escalation_addresses", address);
    }

    private boolean names(String column, String address) {
        return sql.query("""
                        select exists (
                          select from notification_template t, unnest(t.%s) written
                           where t.tenant_id = current_setting('app.tenant')::uuid
                             and lower(trim(written)) = lower(:address))""".formatted(column), Boolean.class)
                .setParameter("address", address)
                .getSingleResult();
    }

    Optional<NotificationTemplateEntity> findEnabled(UUID id) {
        return find("id = ?1 and enabled", id).firstResultOptional();
    }

    Optional<NotificationTemplateEntity> findOf(String topic, @Nullable UUID centre) {
        return centre == null
                ? find("topic = ?1 and centreId is null", topic).firstResultOptional()
                : find("topic = ?1 and centreId = ?2", topic, centre).firstResultOptional();
    }

    /// Of all centres, and the one of the whole tenant.
    List<NotificationTemplate> ofTopic(String topic) {
        return list("topic", topic).stream()
                .map(NotificationTemplateEntity::view)
                .toList();
    }

    /// Locks the row until the end of the transaction.
    Optional<NotificationTemplateEntity> lock(String topic, @Nullable UUID centre) {
        var found = centre == null
                ? find("topic = ?1 and centreId is null", topic)
                : find("topic = ?1 and centreId = ?2", topic, centre);
        return found.withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /// Stores a template that nobody has saved yet, with version 0, unless somebody else has just done so.
    void insert(UUID id, String topic, @Nullable UUID centre, Content initial) {
        sql.update("""
                        insert into notification_template (tenant_id, id, centre_id, topic, subject, blocks, version)
                        values (current_setting('app.tenant')::uuid, :id, :centre, :topic,
                                cast(:subject as jsonb), cast(:blocks as jsonb), 0)
                        on conflict (tenant_id, centre_id, topic) do nothing""")
                .setParameter("id", id)
                .setParameter("centre", centre, UUID.class)
                .setParameter("topic", topic)
                .setParameter("subject", json.write(initial.subject().toArray(Block.InSubject[]::new)))
                .setParameter("blocks", json.write(initial.blocks().toArray(Block[]::new)))
                .executeUpdate();
    }
}
