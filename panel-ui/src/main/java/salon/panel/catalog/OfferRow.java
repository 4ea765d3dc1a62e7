package salon.panel.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import salon.catalog.Offer;
import salon.centre.Centre;
import salon.panel.frame.FormPictures;

/// An offer as the panel shows it.
///
/// @param to empty when it has no last day
/// @param centres the names of the reader's centres where it is valid
/// @param elsewhere in how many other centres it is valid
record OfferRow(
        String id,
        String code,
        String title,
        String text,
        String from,
        String to,
        Offer.Phase phase,
        boolean isEverywhere,
        List<String> centres,
        int elsewhere,
        List<FormPictures.Link> pictures) {
    static OfferRow of(
            Offer offer,
            Centre centre,
            StaffCentres staffCentres,
            List<FormPictures.Link> pictures,
            Instant now,
            Locale locale) {
        var own = offer.centres().stream().filter(staffCentres::contains).toList();
        return new OfferRow(
                offer.id().toString(),
                offer.code() == null ? "" : offer.code(),
                offer.title(),
                offer.text(),
                day(offer.firstDay(), locale),
                day(offer.lastDay(), locale),
                offer.phase(centre, now),
                offer.centres().isEmpty(),
                own.stream().map(staffCentres::name).sorted().toList(),
                offer.centres().size() - own.size(),
                pictures);
    }

    public boolean isRunning() {
        return phase == Offer.Phase.RUNNING;
    }

    public boolean hasEnded() {
        return phase == Offer.Phase.ENDED;
    }

    public String centreNames() {
        return String.join(", ", centres);
    }

    private static String day(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
    }
}
