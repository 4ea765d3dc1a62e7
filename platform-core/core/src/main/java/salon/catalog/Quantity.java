package salon.catalog;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/// A number and what it counts, as people and feeds write it: `24990.00 USD`, `$24,990`, `12 000 км`.
///
/// @param number as it is written, empty for none
/// @param unit in small letters, empty for none
record Quantity(String number, String unit) {
    private static final Pattern FORM = Pattern.compile("([^0-9.,-]*)([-.,]*[0-9](?:.*[0-9])?)([^0-9]*)");
    private static final Pattern PUNCTUATION = Pattern.compile("[ .,-]");

    private static final Set<String> MILES = Set.of("mi", "mile", "miles", "миль", "мили", "миля");
    private static final Set<String> KILOMETRES = Set.of("", "km", "км");
    private static final double KILOMETRES_IN_MILE = 1.609344;
    private static final Map<String, String> CURRENCIES = Map.of(
            "₽", "RUB", "руб", "RUB", "р", "RUB", "рублей", "RUB", "$", "USD", "€", "EUR", "£", "GBP", "₸", "KZT");

    static Quantity of(String line) {
        var form = FORM.matcher(line);
        if (!form.matches()) {
            return new Quantity(line, "");
        }
        var unit = PUNCTUATION.matcher(form.group(1) + form.group(3)).replaceAll("");
        return new Quantity(form.group(2), unit.toLowerCase(Locale.ROOT));
    }

    boolean hasUnit() {
        return !unit.isEmpty();
    }

    /// How many kilometres one of the unit is; without a unit, kilometres are counted. Empty for what is no length.
    OptionalDouble kilometresInUnit() {
        if (KILOMETRES.contains(unit)) {
            return OptionalDouble.of(1);
        }
        return MILES.contains(unit) ? OptionalDouble.of(KILOMETRES_IN_MILE) : OptionalDouble.empty();
    }

    /// The currency that is counted. Empty for what is no currency, and for what has a code only, such as gold.
    Optional<Currency> currency() {
        return currency(unit);
    }

    /// @param written a code of ISO 4217, or what people write for it
    static Optional<Currency> currency(String written) {
        var code = CURRENCIES.getOrDefault(written.toLowerCase(Locale.ROOT), written.toUpperCase(Locale.ROOT));
        try {
            return Optional.of(Currency.getInstance(code)).filter(known -> known.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
