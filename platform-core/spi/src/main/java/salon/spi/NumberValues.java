package salon.spi;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import salon.spi.Field.Decoded;

/// Reads and writes whole numbers and amounts of money, also as people write them: `12 345,60`.
final class NumberValues {
    private static final Set<String> MONEY_KEYS = Set.of("amount", "currency");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u202F]");
    /// Numbers from here on are shown with grouping separators: years are not.
    private static final int GROUPED = 10_000;

    private NumberValues() {}

    static Decoded<Integer> whole(Field.WholeNumber field, Object json) {
        return switch (exact(field, json, 0)) {
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

    static Decoded<Money> money(Field.Amount field, Object json) {
        return switch (minor(field, json)) {
            case Decoded.Refused<Long>(var problem) -> new Decoded.Refused<>(problem);
            case Decoded.Value<Long>(var amount) ->
                amount < 0 || amount > Money.MAX_AMOUNT
                        ? outOfRange(field)
                        : new Decoded.Value<>(new Money(amount, field.currency()));
        };
    }

    private static Decoded<Long> minor(Field.Amount field, Object json) {
        var currency = field.currency();
        return switch (json) {
            case String major -> exact(field, major, Math.max(0, currency.getDefaultFractionDigits()));
            case Map<?, ?> map
            when MONEY_KEYS.equals(map.keySet())
                    && currency.getCurrencyCode().equals(map.get("currency"))
                    && map.get("amount") instanceof Number amount -> exact(field, amount, 0);
            default -> JsonValues.malformed(field);
        };
    }

    /// The number in units of `10^-digits`, if that is a whole number.
    private static Decoded<Long> exact(Field<?> field, Object json, int digits) {
        var written = json instanceof Number number ? number.toString() : json;
        return JsonValues.line(
                field, written, text -> decimal(text).movePointRight(digits).longValueExact());
    }

    private static BigDecimal decimal(String written) {
        return new BigDecimal(SPACES.matcher(written).replaceAll("").replace(',', '.'));
    }

    private static <T> Decoded<T> outOfRange(Field<T> field) {
        return new Decoded.Refused<>(Problem.on(field, Problem.OUT_OF_RANGE));
    }
}
