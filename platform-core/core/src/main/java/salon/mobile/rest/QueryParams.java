package salon.mobile.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.http.ProblemException;
import salon.spi.Money;

/// The query parameters of a request; each is read as one type, another one is refused with 400.
record QueryParams(MultivaluedMap<String, String> values) {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}(?:\\.[0-9]{1,3})?");

    /// @return null when it is absent or empty
    @Nullable
    String text(String name) {
        var given = values.get(name);
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (given.size() > 1) {
            throw refused(name, "can be given only once.");
        }
        var value = given.getFirst();
        if (value.length() > 200 || value.chars().anyMatch(Character::isISOControl)) {
            throw refused(name, "must be one line of at most 200 characters.");
        }
        return value.isBlank() ? null : value.strip();
    }

    int number(String name, int min, int max, int fallback) {
        var number = number(name, min, max);
        return number == null ? fallback : number;
    }

    @Nullable
    Integer number(String name, int min, int max) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        if (value.matches("[0-9]{1,9}")) {
            var number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw refused(name, "must be a whole number, " + min + " to " + max + ".");
    }

    @Nullable
    UUID id(String name) {
        var value = text(name);
        if (value != null && !UUID_FORM.matcher(value).matches()) {
            throw refused(name, "must be a UUID.");
        }
        return value == null ? null : UUID.fromString(value);
    }

    /// In major units: `1250000` or `1250000.50`, with no more decimals than the currency has: a separator of thousands
    /// is refused.
    @Nullable
    Money money(String name, Currency currency) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        if (AMOUNT.matcher(value).matches()) {
            var minor = new BigDecimal(value).movePointRight(Math.max(0, currency.getDefaultFractionDigits()));
            if (minor.scale() <= 0 && minor.precision() <= 15) {
                return new Money(minor.longValueExact(), currency);
            }
        }
        throw refused(name, "must be an amount of money like 1250000.50.");
    }

    Currency currency(String name, String fallback) {
        var value = text(name);
        try {
            return Currency.getInstance(value == null ? fallback : value);
        } catch (IllegalArgumentException unknown) {
            throw refused(name, "must be a currency like RUB.");
        }
    }

    /// @param parse gives null for an unknown value
    <T> @Nullable T known(String name, Function<String, @Nullable T> parse, String must) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        var found = parse.apply(value);
        if (found == null) {
            throw refused(name, must);
        }
        return found;
    }

    /// The centre whose slug is given as `centre`.
    @Nullable
    Centre centre(Centres centres) {
        return known("centre", slug -> centres.bySlug(slug).orElse(null), "names no centre.");
    }

    private static ProblemException refused(String name, String must) {
        return ProblemException.badRequest("'" + name + "' " + must);
    }
}
