package salon.mobile.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The languages the platform speaks.
final class SupportedLanguages {
    private static final Set<String> TAGS = Set.of("ru", "en");

    private SupportedLanguages() {}

    /// @param wanted most wanted first
    static Optional<Locale> firstOf(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(TAGS::contains)
                .findFirst()
                .map(Locale::of);
    }

    static boolean contains(String tag) {
        return TAGS.contains(tag);
    }
}
