package salon.template;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

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

    String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Block> blocks;

    boolean replyButton;
    boolean panelButton;

    NotificationTemplate view() {
        return new NotificationTemplate(
                id, centreId, List.copyOf(addresses), subject, List.copyOf(blocks), replyButton, panelButton);
    }
}
