package salon.mobile;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.spi.Money;

/// The parameters of a query, each read as what it must be; one that can't be is refused by its name.
record QueryParams(MultivaluedMap<String, String> written) {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}(?:\\.[0-9]{1,3})?");

    /// @return null when it is absent or empty
    @Nullable
    String text(String name) {
        var values = written.get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw refused(name, "can be given only once.");
        }
        var value = values.getFirst();
        if (value.length() > 200 || value.chars().anyMatch(Character::isISOControl)) {
            throw refused(name, "must be one line of at most 200 characters.");
        }
        return value.isBlank() ? null : value.strip();
    }

    int number(String name, int least, int greatest, int otherwise) {
        var number = number(name, least, greatest);
        return number == null ? otherwise : number;
    }

    @Nullable
    Integer number(String name, int least, int greatest) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        if (value.matches("[0-9]{1,9}")) {
            var number = Integer.parseInt(value);
            if (number >= least && number <= greatest) {
                return number;
            }
        }
        throw refused(name, "must be a whole number, " + least + " to " + greatest + ".");
    }

    @Nullable
    UUID id(String name) {
        var value = text(name);
        if (value != null && !UUID_FORM.matcher(value).matches()) {
            throw refused(name, "must be a UUID.");
        }
        return value == null ? null : UUID.fromString(value);
    }

    /// In major units: `1250000` or `1250000.50`.
    @Nullable
    Money money(String name, Currency currency) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        if (AMOUNT.matcher(value).matches()) {
            var minor = new BigDecimal(value).movePointRight(Math.max(0, currency.getDefaultFractionDigits()));
            if (minor.stripTrailingZeros().scale() <= 0 && minor.precision() <= 15) {
                return new Money(minor.longValueExact(), currency);
            }
        }
        throw refused(name, "must be an amount of money like 1250000.50.");
    }

    Currency currency(String name, String otherwise) {
        var value = text(name);
        try {
            return Currency.getInstance(value == null ? otherwise : value);
        } catch (IllegalArgumentException unknown) {
            throw refused(name, "must be a currency like RUB.");
        }
    }

    <T> @Nullable T known(String name, Function<String, @Nullable T> meaning, String what) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        var found = meaning.apply(value);
        if (found == null) {
            throw refused(name, what);
        }
        return found;
    }

    private static Refusal refused(String name, String must) {
        return Refusal.badRequest("'" + name + "' " + must);
    }
}
