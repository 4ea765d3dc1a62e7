package salon.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;

/// A special offer. It begins and ends at midnight of each centre's own time zone.
///
/// @param code its id in the dealer's own system, by which an import finds it
/// @param lastDay the last day on which it is valid; null: until someone ends it
/// @param centres where it is valid; empty: in all of them
/// @param version counts the changes
public record Offer(
        UUID id,
        @Nullable String code,
        String title,
        String text,
        @Nullable UUID picture,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Set<UUID> centres,
        int version) {
    public enum Phase {
        UPCOMING,
        RUNNING,
        ENDED
    }

    /// What a staff member or an import file states about an offer, checked by [OfferParser].
    public record Details(
            @Nullable String code,
            String title,
            String text,
            @Nullable UUID picture,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            Set<UUID> centres) {
        public Details {
            centres = Set.copyOf(centres);
        }

        public Details withPicture(@Nullable UUID other) {
            return new Details(code, title, text, other, firstDay, lastDay, centres);
        }

        public Details withCentres(Set<UUID> others) {
            return new Details(code, title, text, picture, firstDay, lastDay, others);
        }
    }

    public Offer {
        centres = Set.copyOf(centres);
    }

    public boolean isValidAt(UUID centre) {
        return centres.isEmpty() || centres.contains(centre);
    }

    public boolean isRunning(Centre centre, Instant now) {
        return isValidAt(centre.id()) && phase(centre, now) == Phase.RUNNING;
    }

    /// By the calendar of this centre.
    public Phase phase(Centre centre, Instant now) {
        var today = LocalDate.ofInstant(now, centre.zone());
        if (today.isBefore(firstDay)) {
            return Phase.UPCOMING;
        }
        return lastDay != null && today.isAfter(lastDay) ? Phase.ENDED : Phase.RUNNING;
    }

    Details details() {
        return new Details(code, title, text, picture, firstDay, lastDay, centres);
    }
}
