package salon.template;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import salon.template.NotificationTemplate.Content;
import salon.template.NotificationTemplate.Escalation;

@Entity
@Table(name = "notification_template")
class NotificationTemplateEntity {
    @Id
    UUID id;

    @TenantId
    UUID tenantId;

    /// Null for a template of the whole tenant.
    @Nullable
    UUID centreId;

    String topic;
    boolean enabled;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> addresses;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Block.InSubject> subject;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Block> blocks;

    boolean replyButton;
    boolean panelButton;
    boolean escalationOn;
    int escalationAfter;
    int escalationEvery;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> escalationAddresses;

    @Version
    int version;

    @Nullable
    String savedBy;

    @Nullable
    Instant savedAt;

    void change(Content content, String by, Instant at) {
        enabled = content.enabled();
        addresses = content.addresses();
        subject = content.subject();
        blocks = content.blocks();
        replyButton = content.replyButton();
        panelButton = content.panelButton();
        escalationOn = content.escalation().on();
        escalationAfter = content.escalation().after();
        escalationEvery = content.escalation().every();
        escalationAddresses = content.escalation().addresses();
        savedBy = by;
        savedAt = at;
    }

    NotificationTemplate view() {
        return new NotificationTemplate(id, centreId, topic, version, content());
    }

    Content content() {
        return new Content(
                enabled,
                addresses,
                subject,
                blocks,
                replyButton,
                panelButton,
                new Escalation(escalationOn, escalationAfter, escalationEvery, escalationAddresses));
    }
}
