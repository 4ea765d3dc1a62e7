package salon.catalog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.catalog.FieldError.Code;
import salon.spi.Money;

/// Parses the values of a form or of a row of an import file. It collects the errors instead of stopping at the
/// first, so that all of them are shown at once.
final class FieldParser {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(?:[.,][0-9]{1,3})?");
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final List<DateTimeFormatter> DATE_FORMATS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.MM.uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final Map<String, String> values;
    private final List<FieldError> errors = new ArrayList<>();

    FieldParser(Map<String, String> values) {
        this.values = values;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    void reject(String field, Code code) {
        errors.add(new FieldError(field, code));
    }

    String singleLine(String field, int maxLength) {
        return text(field, maxLength, false);
    }

    String multiLine(String field, int maxLength) {
        return text(field, maxLength, true);
    }

    String required(String field, int maxLength) {
        var text = singleLine(field, maxLength);
        if (text.isEmpty()) {
            require(field);
        }
        return text;
    }

    /// @return -1 when there is none, which is an error unless it is optional
    int number(String field, int min, int max, boolean optional) {
        var digits = withoutSpaces(field);
        if (digits.isEmpty()) {
            if (!optional) {
                require(field);
            }
            return -1;
        }
        if (!DIGITS.matcher(digits).matches()) {
            reject(field, Code.NOT_A_NUMBER);
            return -1;
        }
        var number = Long.parseLong(digits);
        if (number < min || number > max) {
            reject(field, Code.OUT_OF_RANGE);
            return -1;
        }
        return (int) number;
    }

    @Nullable
    Money money(String amountField, String currencyField, String defaultCurrency, long max) {
        var currency = currency(currencyField, defaultCurrency);
        var amount = withoutSpaces(amountField).replace(',', '.');
        if (amount.isEmpty()) {
            require(amountField);
            return null;
        }
        if (!AMOUNT.matcher(amount).matches()) {
            reject(amountField, Code.NOT_A_NUMBER);
            return null;
        }
        if (currency == null) {
            return null;
        }
        var minor = new BigDecimal(amount).movePointRight(currency.getDefaultFractionDigits());
        if (minor.stripTrailingZeros().scale() > 0) {
            reject(amountField, Code.NOT_A_NUMBER);
            return null;
        }
        if (minor.signum() == 0 || minor.compareTo(BigDecimal.valueOf(max)) > 0) {
            reject(amountField, Code.OUT_OF_RANGE);
            return null;
        }
        return new Money(minor.longValueExact(), currency);
    }

    String vin(String field) {
        var vin = withoutSpaces(field).toUpperCase(Locale.ROOT);
        if (vin.isEmpty()) {
            require(field);
        } else if (!VIN.matcher(vin).matches()) {
            reject(field, Code.NOT_A_VIN);
        }
        return vin;
    }

    @Nullable
    LocalDate date(String field) {
        var text = withoutSpaces(field);
        for (var format : DATE_FORMATS) {
            try {
                var read = LocalDate.parse(text, format);
                if (read.getYear() >= 2000 && read.getYear() <= 2999) {
                    return read;
                }
            } catch (DateTimeException otherFormat) {
                continue;
            }
        }
        if (!text.isEmpty()) {
            reject(field, Code.NOT_A_DAY);
        }
        return null;
    }

    <T> @Nullable T oneOf(String field, Map<String, T> allowed, Code error) {
        var word = singleLine(field, 100).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return null;
        }
        var found = allowed.get(word);
        if (found == null) {
            reject(field, error);
        }
        return found;
    }

    void require(String field) {
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            reject(field, Code.REQUIRED);
        }
    }

    private @Nullable Currency currency(String field, String defaultCode) {
        var code = withoutSpaces(field).toUpperCase(Locale.ROOT);
        try {
            var currency = Currency.getInstance(code.isEmpty() ? defaultCode : code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            reject(field, Code.UNKNOWN_CURRENCY);
            return null;
        }
        reject(field, Code.UNKNOWN_CURRENCY);
        return null;
    }

    private String withoutSpaces(String field) {
        return SPACES.matcher(values.getOrDefault(field, "")).replaceAll("");
    }

    private String text(String field, int maxLength, boolean multiLine) {
        var text = values.getOrDefault(field, "").replace("\r\n", "\n").strip();
        var readable = text.codePoints()
                .allMatch(character -> Character.getType(character) != Character.SURROGATE
                        && (!Character.isISOControl(character)
                                || multiLine && (character == '\n' || character == '\t')));
        if (!readable) {
            reject(field, Code.UNREADABLE);
            return "";
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            reject(field, Code.TOO_LONG);
            return "";
        }
        return text;
    }
}
