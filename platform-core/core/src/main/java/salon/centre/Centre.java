package salon.centre;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dealer centre (ДЦ). `greeting` is the automatic message of a new chat, empty for none.
///
/// @param phones numbers by department
/// @param openingHours as schema.org's openingHours: `Mo-Fr 09:00-20:00`
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
        ZoneId zone,
        String greeting) {
    /// Degrees, WGS 84.
    public record MapPoint(double latitude, double longitude) {}
}
