package salon.centre;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import salon.centre.OpeningHours.Interval;

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

    @JdbcTypeCode(SqlTypes.JSON)
    List<StoredSpecialDay> specialDays;

    @Version
    int version;

    /// @param hours as in schema.org, such as `09:00-13:00`; none: closed
    record StoredSpecialDay(LocalDate from, LocalDate to, boolean yearly, List<String> hours, String name) {
        static StoredSpecialDay of(SpecialDay day) {
            var hours = day.intervals().stream().map(Interval::written).toList();
            return new StoredSpecialDay(day.from(), day.to(), day.yearly(), hours, day.name());
        }

        SpecialDay view() {
            var intervals = hours.stream()
                    .flatMap(line -> Interval.parse(line).stream())
                    .toList();
            return new SpecialDay(from, to, yearly, intervals, name);
        }
    }

    Centre view() {
        var point = latitude == null || longitude == null ? null : new Centre.MapPoint(latitude, longitude);
        return new Centre(
                id, slug, name, address, phone, Map.copyOf(phones), List.copyOf(openingHours), point, hours());
    }

    void change(OpeningHours hours) {
        timeZone = hours.zone();
        openingHours = hours.weekly().stream().map(WeeklyHours::written).toList();
        specialDays = hours.specialDays().stream().map(StoredSpecialDay::of).toList();
    }

    private OpeningHours hours() {
        return new OpeningHours(
                timeZone,
                openingHours.stream()
                        .flatMap(line -> WeeklyHours.parse(line).stream())
                        .toList(),
                specialDays.stream().map(StoredSpecialDay::view).toList());
    }
}
