package salon.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;

/// A special offer. It begins and ends at midnight of each centre's own time zone.
///
/// @param code its name in the dealer's own system; an import finds it by that
/// @param lastDay the last day on which it holds; null until someone ends it
/// @param centres where it holds; none: in all of them
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

    public Offer {
        centres = Set.copyOf(centres);
    }

    public boolean holdsAt(UUID centre) {
        return centres.isEmpty() || centres.contains(centre);
    }

    public boolean isRunning(Centre centre, Instant now) {
        return holdsAt(centre.id()) && phase(centre, now) == Phase.RUNNING;
    }

    /// How far it is by the calendar of this centre.
    public Phase phase(Centre centre, Instant now) {
        var today = LocalDate.ofInstant(now, centre.zone());
        if (today.isBefore(firstDay)) {
            return Phase.UPCOMING;
        }
        return lastDay != null && today.isAfter(lastDay) ? Phase.ENDED : Phase.RUNNING;
    }

    OfferDraft draft() {
        return new OfferDraft(code, title, text, picture, firstDay, lastDay, centres);
    }
}
