package salon.centre;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "centre")
class CentreEntity {
    @Id
    UUID id;

    @TenantId
    UUID tenantId;

    String slug;
    String name;
    String address;
    String phone;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> phones;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> openingHours;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    ZoneId timeZone;
    String greeting;

    Centre view() {
        var point = latitude == null || longitude == null ? null : new Centre.MapPoint(latitude, longitude);
        return new Centre(
                id,
                slug,
                name,
                address,
                phone,
                Map.copyOf(phones),
                List.copyOf(openingHours),
                point,
                timeZone,
                greeting);
    }
}
