package salon.definition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import salon.definition.CardTypeRevisions.Revision;
import salon.definition.CardTypeRevisions.State;

/// A revision of a card type without code.
@Entity
@Table(name = "definition")
class DefinitionEntity {
    @Id
    UUID id;

    @TenantId
    @Nullable
    UUID tenantId;

    String type;
    int version;

    @Enumerated(EnumType.STRING)
    State state;

    String source;
    String author;
    Instant savedAt;

    @Nullable
    String publishedBy;

    @Nullable
    Instant publishedAt;

    @Nullable
    String endedBy;

    @Nullable
    Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    DefinitionEntity() {}

    /// A draft.
    DefinitionEntity(UUID id, String type, int version, String source, String author, Instant savedAt) {
        this.id = id;
        this.type = type;
        this.version = version;
        this.state = State.DRAFT;
        this.source = source;
        this.author = author;
        this.savedAt = savedAt;
    }

    void publish(String by, Instant at) {
        state = State.PUBLISHED;
        publishedBy = by;
        publishedAt = at;
    }

    /// Withdraws or replaces it. One that was withdrawn before keeps that end when it is replaced.
    void end(State as, String by, Instant at) {
        state = as;
        if (endedAt == null) {
            endedBy = by;
            endedAt = at;
        }
    }

    Revision view() {
        return new Revision(
                id, type, version, state, source, author, savedAt, publishedBy, publishedAt, endedBy, endedAt);
    }
}
