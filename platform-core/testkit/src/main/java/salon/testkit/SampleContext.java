package salon.testkit;

import java.time.LocalDate;
import java.util.Locale;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.Catalogue;

/// A [CardContext] for tests. Its today is a fixed day, so tests fail for a card that reads the system clock.
///
/// ```java
/// var problems = card.check(answers, SampleContext.at(Moment.SUBMIT).on(LocalDate.of(2026, 3, 2)));
/// ```
public record SampleContext(
        Moment moment, LocalDate today, Locale locale, Centre centre, Answers settings, Catalogue catalogue)
        implements CardContext {
    /// Monday, 2 March 2026, in English, at a made-up centre with the [SampleCatalogue] and without settings.
    public static SampleContext at(Moment moment) {
        return new SampleContext(
                moment,
                LocalDate.of(2026, 3, 2),
                Locale.of("en"),
                new Centre("north", "Aurora North"),
                Answers.none(),
                new SampleCatalogue());
    }

    /// The same on another day.
    public SampleContext on(LocalDate day) {
        return new SampleContext(moment, day, locale, centre, settings, catalogue);
    }

    /// The same in another language.
    public SampleContext in(Locale language) {
        return new SampleContext(moment, today, language, centre, settings, catalogue);
    }

    /// The same with settings.
    public SampleContext with(Answers set) {
        return new SampleContext(moment, today, locale, centre, set, catalogue);
    }
}
