package salon.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.catalog.FieldError.Code;
import salon.spi.Field;
import salon.spi.Field.Decoded;
import salon.spi.Money;
import salon.spi.Problem;
import salon.text.TextRules;

/// Parses the values of a form or of a row of an import file. It collects the errors instead of stopping at the
/// first, so that all of them are shown at once. Numbers and VINs are read like those of cards.
final class FieldParser {
    private static final Field<String> VIN = Field.vin("vin");
    private static final List<DateTimeFormatter> DATE_FORMATS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));
    /// Spreadsheets and databases write it after a day.
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]0?0:00(?::00(?:\\.0+)?)?Z?$");

    private final Map<String, String> values;
    private final List<FieldError> errors = new ArrayList<>();

    private final Locale typedIn;

    /// @param typedIn the language of the form that the values were typed into; [Locale#ROOT] for a file
    FieldParser(Map<String, String> values, Locale typedIn) {
        this.values = values;
        this.typedIn = typedIn;
    }

    /// The VIN as it is stored, if it is one.
    static String vin(String written) {
        return VIN.decode(written) instanceof Decoded.Value<String>(var vin) ? vin : TextRules.identifier(written);
    }

    /// Whether an amount says of which currency it is.
    static boolean namesCurrency(String amount) {
        return Quantity.of(TextRules.line(amount)).hasUnit();
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

    /// @return empty when it is refused
    OptionalInt requiredNumber(String field, int min, int max) {
        var written = line(field);
        if (written.isEmpty()) {
            require(field);
        }
        return number(field, written, min, max);
    }

    /// In kilometres, also when it is written in miles.
    ///
    /// @param max kilometres
    /// @return empty when there is none or it is refused
    OptionalInt mileage(String field, int max) {
        var written = Quantity.of(line(field));
        var unit = written.kilometresInUnit();
        if (unit.isEmpty()) {
            reject(field, Code.NOT_A_NUMBER);
            return OptionalInt.empty();
        }
        var number = number(field, written.number(), 0, max);
        if (number.isEmpty()) {
            return number;
        }
        var kilometres = Math.round(number.getAsInt() * unit.getAsDouble());
        if (kilometres > max) {
            reject(field, Code.OUT_OF_RANGE);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) kilometres);
    }

    @Nullable
    Money money(String amountField, String currencyField, String defaultCurrency, long max) {
        var written = Quantity.of(line(amountField));
        var stated = line(currencyField);
        var currency = currency(currencyField, Quantity.currency(stated.isEmpty() ? defaultCurrency : stated));
        if (written.number().isEmpty()) {
            require(amountField);
            return null;
        }
        if (written.hasUnit()) {
            var named = currency(amountField, written.currency());
            if (named != null && !stated.isEmpty() && !named.equals(currency)) {
                reject(amountField, Code.OTHER_CURRENCY);
                return null;
            }
            currency = named;
        }
        // A form of its own is wrong whatever the currency.
        var amount = Field.money("price", currency == null ? defaultCurrency : currency.getCurrencyCode())
                .decode(written.number(), typedIn);
        return switch (amount) {
            case Decoded.Refused<Money>(var problem) -> {
                reject(amountField, numberError(problem));
                yield null;
            }
            case Decoded.Value<Money>(var money) -> {
                if (money.amount() == 0 || money.amount() > max) {
                    reject(amountField, Code.OUT_OF_RANGE);
                }
                yield currency == null ? null : money;
            }
        };
    }

    String requiredVin(String field) {
        var written = line(field);
        if (written.isEmpty()) {
            require(field);
            return "";
        }
        return switch (VIN.decode(written)) {
            case Decoded.Value<String>(var vin) -> vin;
            case Decoded.Refused<String>(var problem) -> {
                var isCyrillic = problem.code().equals(Problem.WRONG_ALPHABET);
                errors.add(
                        isCyrillic
                                ? new FieldError(field, Code.CYRILLIC_VIN, problem.detail())
                                : new FieldError(field, Code.NOT_A_VIN));
                yield "";
            }
        };
    }

    @Nullable
    LocalDate date(String field) {
        var text = MIDNIGHT.matcher(line(field)).replaceFirst("").replace(" ", "");
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

    private OptionalInt number(String field, String written, int min, int max) {
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        return switch (Field.wholeNumber("number", min, max).decode(written, typedIn)) {
            case Decoded.Value<Integer>(var number) -> OptionalInt.of(number);
            case Decoded.Refused<Integer>(var problem) -> {
                reject(field, numberError(problem));
                yield OptionalInt.empty();
            }
        };
    }

    private static Code numberError(Problem problem) {
        return problem.code().equals(Problem.OUT_OF_RANGE) ? Code.OUT_OF_RANGE : Code.NOT_A_NUMBER;
    }

    private @Nullable Currency currency(String field, Optional<Currency> named) {
        if (named.isEmpty()) {
            reject(field, Code.UNKNOWN_CURRENCY);
        }
        return named.orElse(null);
    }

    private String line(String field) {
        return TextRules.line(values.getOrDefault(field, ""));
    }

    private String text(String field, int maxLength, boolean multiLine) {
        var text =
                multiLine ? values.getOrDefault(field, "").replace("\r\n", "\n").strip() : line(field);
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
