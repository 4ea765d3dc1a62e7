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
import salon.spi.Money;

/// What someone wrote into a form or a row of a file. What can't be read is noted, and reading goes on, so that one
/// look shows all that is wrong.
final class FieldParser {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(?:[.,][0-9]{1,3})?");
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.MM.uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final Map<String, String> written;
    private final List<FieldError> problems = new ArrayList<>();

    FieldParser(Map<String, String> written) {
        this.written = written;
    }

    List<FieldError> problems() {
        return List.copyOf(problems);
    }

    void note(String column, Fault fault) {
        problems.add(new FieldError(column, fault));
    }

    String line(String column, int longest) {
        return text(column, longest, false);
    }

    String lines(String column, int longest) {
        return text(column, longest, true);
    }

    String required(String column, int longest) {
        var text = line(column, longest);
        if (text.isEmpty()) {
            demand(column);
        }
        return text;
    }

    /// @return -1 when there is none, which is noted unless it may be missing
    int number(String column, int least, int greatest, boolean mayBeMissing) {
        var digits = plain(column);
        if (digits.isEmpty()) {
            if (!mayBeMissing) {
                demand(column);
            }
            return -1;
        }
        if (!DIGITS.matcher(digits).matches()) {
            note(column, Fault.NOT_A_NUMBER);
            return -1;
        }
        var number = Long.parseLong(digits);
        if (number < least || number > greatest) {
            note(column, Fault.OUT_OF_RANGE);
            return -1;
        }
        return (int) number;
    }

    @Nullable
    Money money(String amountColumn, String currencyColumn, String usualCurrency, long most) {
        var currency = currency(currencyColumn, usualCurrency);
        var amount = plain(amountColumn).replace(',', '.');
        if (amount.isEmpty()) {
            demand(amountColumn);
            return null;
        }
        if (!AMOUNT.matcher(amount).matches()) {
            note(amountColumn, Fault.NOT_A_NUMBER);
            return null;
        }
        if (currency == null) {
            return null;
        }
        var minor = new BigDecimal(amount).movePointRight(currency.getDefaultFractionDigits());
        if (minor.stripTrailingZeros().scale() > 0) {
            note(amountColumn, Fault.NOT_A_NUMBER);
            return null;
        }
        if (minor.signum() == 0 || minor.compareTo(BigDecimal.valueOf(most)) > 0) {
            note(amountColumn, Fault.OUT_OF_RANGE);
            return null;
        }
        return new Money(minor.longValueExact(), currency);
    }

    String vin(String column) {
        var vin = plain(column).toUpperCase(Locale.ROOT);
        if (vin.isEmpty()) {
            demand(column);
        } else if (!VIN.matcher(vin).matches()) {
            note(column, Fault.NOT_A_VIN);
        }
        return vin;
    }

    @Nullable
    LocalDate day(String column) {
        var day = plain(column);
        for (var form : DAYS) {
            try {
                var read = LocalDate.parse(day, form);
                if (read.getYear() >= 2000 && read.getYear() <= 2999) {
                    return read;
                }
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        if (!day.isEmpty()) {
            note(column, Fault.NOT_A_DAY);
        }
        return null;
    }

    <T> @Nullable T oneOf(String column, Map<String, T> known, Fault otherwise) {
        var word = line(column, 100).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return null;
        }
        var found = known.get(word);
        if (found == null) {
            note(column, otherwise);
        }
        return found;
    }

    void demand(String column) {
        if (problems.stream().noneMatch(problem -> problem.column().equals(column))) {
            note(column, Fault.REQUIRED);
        }
    }

    private @Nullable Currency currency(String column, String usual) {
        var code = plain(column).toUpperCase(Locale.ROOT);
        try {
            var currency = Currency.getInstance(code.isEmpty() ? usual : code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            note(column, Fault.UNKNOWN_CURRENCY);
            return null;
        }
        note(column, Fault.UNKNOWN_CURRENCY);
        return null;
    }

    private String plain(String column) {
        return SPACES.matcher(written.getOrDefault(column, "")).replaceAll("");
    }

    private String text(String column, int longest, boolean severalLines) {
        var text = written.getOrDefault(column, "").replace("\r\n", "\n").strip();
        var readable = text.codePoints()
                .allMatch(sign -> Character.getType(sign) != Character.SURROGATE
                        && (!Character.isISOControl(sign) || severalLines && (sign == '\n' || sign == '\t')));
        if (!readable) {
            note(column, Fault.UNREADABLE);
            return "";
        }
        if (text.codePointCount(0, text.length()) > longest) {
            note(column, Fault.TOO_LONG);
            return "";
        }
        return text;
    }
}
