package salon.centre;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dealer centre (ДЦ).
///
/// @param phones numbers by department
/// @param openingHours as they are stored: lines of schema.org's openingHours, such as `Mo-Fr 09:00-20:00`
/// @param hours those of the lines that can be read, and the special days
/// @param point where it is on the map, if that is known
public record Centre(
        UUID id,
        String slug,
        String name,
        String address,
        String phone,
        Map<String, String> phones,
        List<String> openingHours,
        @Nullable MapPoint point,
        OpeningHours hours) {
    /// Degrees, WGS 84.
    public record MapPoint(double latitude, double longitude) {}

    public ZoneId zone() {
        return hours.zone();
    }
}
