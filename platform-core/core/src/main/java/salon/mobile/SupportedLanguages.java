package salon.mobile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The languages the platform speaks.
final class SupportedLanguages {
    private static final Set<String> SPOKEN = Set.of("ru", "en");

    private SupportedLanguages() {}

    /// The first of the wanted ones, most wanted first.
    static Optional<Locale> spoken(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::of);
    }

    static boolean isSpoken(String tag) {
        return SPOKEN.contains(tag);
    }
}
