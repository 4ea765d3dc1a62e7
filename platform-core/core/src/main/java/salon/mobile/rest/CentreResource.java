package salon.mobile.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.centre.OpeningHours.Interval;
import salon.centre.SpecialDay;
import salon.centre.WeeklyHours;
import salon.tenant.TenantScoped;

@Path("/t/{tenant}/api/v1/centres")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Authenticated
@RunOnVirtualThread
class CentreResource {
    /// Names as in schema.org where it has them.
    ///
    /// @param open whether it works now; also when its hours are unknown
    /// @param opens when it opens, in its own time; null when it is open, or that is unknown
    /// @param closes when it closes, in its own time; null when it is closed, or that is unknown
    record CentreView(
            UUID id,
            String slug,
            String name,
            String address,
            String phone,
            Map<String, String> phones,
            List<String> openingHours,
            List<SpecialDayView> specialDays,
            boolean open,
            @Nullable OffsetDateTime opens,
            @Nullable OffsetDateTime closes,
            Centre.@Nullable MapPoint geo) {
        static CentreView of(Centre centre, Instant now) {
            var hours = centre.hours();
            var isOpen = hours.isOpenAt(now);
            return new CentreView(
                    centre.id(),
                    centre.slug(),
                    centre.name(),
                    centre.address(),
                    centre.phone(),
                    centre.phones(),
                    hours.weekly().stream().map(WeeklyHours::written).toList(),
                    hours.specialDays().stream().map(SpecialDayView::of).toList(),
                    isOpen,
                    isOpen ? null : local(hours.nextOpening(now), hours.zone()),
                    isOpen ? local(hours.nextClosing(now), hours.zone()) : null,
                    centre.point());
        }

        private static @Nullable OffsetDateTime local(Optional<Instant> at, ZoneId zone) {
            return at.map(found -> found.atZone(zone).toOffsetDateTime()).orElse(null);
        }
    }

    /// Replaces the weekly hours of its days.
    ///
    /// @param validThrough inclusive
    /// @param yearly whether the years of its days mean nothing
    /// @param openingHours such as `10:00-15:00`; none: closed
    record SpecialDayView(
            LocalDate validFrom, LocalDate validThrough, boolean yearly, List<String> openingHours, String name) {
        static SpecialDayView of(SpecialDay day) {
            return new SpecialDayView(
                    day.from(),
                    day.to(),
                    day.yearly(),
                    day.intervals().stream().map(Interval::written).toList(),
                    day.name());
        }
    }

    private final Centres centres;
    private final InstantSource clock;

    CentreResource(Centres centres, InstantSource clock) {
        this.centres = centres;
        this.clock = clock;
    }

    @GET
    public ItemList<CentreView> all() {
        var now = clock.instant();
        return new ItemList<>(
                centres.all().stream().map(centre -> CentreView.of(centre, now)).toList());
    }
}
