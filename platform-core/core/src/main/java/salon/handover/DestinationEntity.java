package salon.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "destination")
class DestinationEntity {
    @Id
    UUID id;

    @TenantId
    UUID tenantId;

    @Enumerated(EnumType.STRING)
    Destination.Kind kind;

    @Nullable
    UUID centreId;

    @Nullable
    String cardType;

    String address;

    /// Encrypted; only webhooks have one.
    byte @Nullable [] secret;

    int secretVersion;
    boolean enabled;

    @Version
    int version;

    @Column(insertable = false, updatable = false)
    Instant createdAt;

    Destination view() {
        return new Destination(id, kind, centreId, cardType, address, secretVersion, enabled, version);
    }

    void change(String newAddress, @Nullable UUID newCentre, @Nullable String newType) {
        address = newAddress;
        centreId = newCentre;
        cardType = newType;
    }

    void rotate(byte[] newSecret) {
        secret = newSecret;
        secretVersion++;
    }
}
