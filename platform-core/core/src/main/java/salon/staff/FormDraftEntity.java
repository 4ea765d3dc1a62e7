package salon.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "form_draft")
class FormDraftEntity {
    @Id
    UUID id;

    @TenantId
    UUID tenantId;

    String subject;

    /// Encrypted: people's names and texts stand in it.
    byte[] content;

    Instant createdAt;

    static FormDraftEntity of(UUID id, String subject, byte[] content, Instant createdAt) {
        var draft = new FormDraftEntity();
        draft.id = id;
        draft.subject = subject;
        draft.content = content;
        draft.createdAt = createdAt;
        return draft;
    }
}
