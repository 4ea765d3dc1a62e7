package salon.spi;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import salon.spi.Field.Decoded;

/// Reads and writes whole numbers and amounts of money, also as people write them: `12 345,60`, `12,345.60`. What can
/// be read in two ways is refused, so that no price becomes a thousand times smaller.
final class NumberValues {
    private static final Set<String> MONEY_KEYS = Set.of("amount", "currency");
    /// Apostrophes separate thousands in Switzerland.
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}'\u2019]");
    private static final Pattern MINUS = Pattern.compile("^[-\u2212\u2013]");
    private static final Pattern NUMBER = Pattern.compile("-?([0-9 .,]*[0-9])");
    /// One kind of separator, before three digits each; or as in India: 12,50,000.
    private static final Pattern GROUPS =
            Pattern.compile("[0-9]{1,3}([ .,])[0-9]{3}(?:\\1[0-9]{3})*|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern ONE_GROUP = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    /// Numbers from here on are shown with grouping separators: years are not.
    private static final int GROUPED = 10_000;

    private static final int THOUSANDS = 3;

    private NumberValues() {}

    static Decoded<Integer> whole(Field.WholeNumber field, Object json, Locale typedIn) {
        return switch (exact(field, json, 0, typedIn)) {
            case Decoded.Refused<Long>(var problem) -> new Decoded.Refused<>(problem);
            case Decoded.Value<Long>(var number) ->
                number < field.min() || number > field.max()
                        ? outOfRange(field)
                        : new Decoded.Value<>(number.intValue());
        };
    }

    static String show(int value, Locale locale) {
        var format = NumberFormat.getIntegerInstance(locale);
        format.setGroupingUsed(Math.abs((long) value) >= GROUPED);
        return format.format(value);
    }

    static Map<String, Object> ofMoney(Money money) {
        var map = new LinkedHashMap<String, Object>();
        map.put("amount", money.amount());
        map.put("currency", money.currency().getCurrencyCode());
        return Collections.unmodifiableMap(map);
    }

    static Decoded<Money> money(Field.Amount field, Object json, Locale typedIn) {
        return switch (minor(field, json, typedIn)) {
            case Decoded.Refused<Long>(var problem) -> new Decoded.Refused<>(problem);
            case Decoded.Value<Long>(var amount) ->
                amount < 0 || amount > Money.MAX_AMOUNT
                        ? outOfRange(field)
                        : new Decoded.Value<>(new Money(amount, field.currency()));
        };
    }

    private static Decoded<Long> minor(Field.Amount field, Object json, Locale typedIn) {
        var currency = field.currency();
        return switch (json) {
            case String major -> exact(field, major, Math.max(0, currency.getDefaultFractionDigits()), typedIn);
            case Map<?, ?> map
            when MONEY_KEYS.equals(map.keySet())
                    && currency.getCurrencyCode().equals(map.get("currency"))
                    && map.get("amount") instanceof Number amount -> exact(field, amount, 0, typedIn);
            default -> JsonValues.malformed(field);
        };
    }

    /// The number in units of `10^-decimals`, if that is a whole number.
    private static Decoded<Long> exact(Field<?> field, Object json, int decimals, Locale typedIn) {
        return json instanceof Number number
                ? JsonValues.identifier(field, number.toString(), text -> minor(new BigDecimal(text), decimals))
                : JsonValues.identifier(
                        field, json, text -> minor(new BigDecimal(plain(text, decimals, typedIn)), decimals));
    }

    private static long minor(BigDecimal number, int decimals) {
        return number.movePointRight(decimals).longValueExact();
    }

    /// The number with a full stop before its decimals and no other separator.
    private static String plain(String written, int decimals, Locale typedIn) {
        var text = MINUS.matcher(SPACES.matcher(CharacterRules.code(written)).replaceAll(" "))
                .replaceFirst("-");
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new NumberFormatException("not a number");
        }
        var sign = text.startsWith("-") ? "-" : "";
        var digits = number.group(1);
        var last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0 || separatesThousands(digits, last, decimals, typedIn)) {
            return sign + ungrouped(digits);
        }
        return sign + ungrouped(digits.substring(0, last)) + "." + digits.substring(last + 1);
    }

    /// Whether the last separator stands before thousands; otherwise decimals follow it.
    private static boolean separatesThousands(String digits, int last, int decimals, Locale typedIn) {
        var separator = digits.charAt(last);
        if (digits.indexOf(separator) < last) {
            return true;
        }
        if (!ONE_GROUP.matcher(digits).matches()) {
            return false;
        }
        var isDecimalPoint = !typedIn.equals(Locale.ROOT)
                && separator == DecimalFormatSymbols.getInstance(typedIn).getDecimalSeparator();
        if (isDecimalPoint && decimals == THOUSANDS) {
            return false;
        }
        var isAmbiguous = typedIn.equals(Locale.ROOT) ? decimals == THOUSANDS : isDecimalPoint;
        if (isAmbiguous) {
            throw new NumberFormatException("thousands or decimals");
        }
        return true;
    }

    private static String ungrouped(String integer) {
        if (!DIGITS.matcher(integer).matches() && !GROUPS.matcher(integer).matches()) {
            throw new NumberFormatException("wrong groups");
        }
        return integer.replaceAll("[ .,]", "");
    }

    private static <T> Decoded<T> outOfRange(Field<T> field) {
        return new Decoded.Refused<>(Problem.on(field, Problem.OUT_OF_RANGE));
    }
}
