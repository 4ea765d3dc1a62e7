package salon.spi;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// An amount of money, not negative.
///
/// ```java
/// Money.of(12345, "RUB"); // 123.45 roubles
/// ```
///
/// @param amount minor units (kopecks, cents), 0 to 999,999,999,999,999
/// @param currency its currency
public record Money(long amount, Currency currency) {
    private static final char NO_BREAK = '\u00A0';
    static final long MAX_AMOUNT = 999_999_999_999_999L;

    /// @throws IllegalArgumentException if the amount is negative or too large
    public Money {
        if (amount < 0 || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException("an amount of money must be 0 to " + MAX_AMOUNT + " minor units");
        }
    }

    /// So many minor units of the currency with this code (ISO 4217).
    public static Money of(long amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    /// In major units: 123.45.
    public BigDecimal major() {
        return BigDecimal.valueOf(amount, Math.max(0, currency.getDefaultFractionDigits()));
    }

    /// As people read it; a whole amount without the minor units.
    public String shown(Locale locale) {
        var format = NumberFormat.getInstance(locale);
        var major = major();
        format.setMinimumFractionDigits(major.stripTrailingZeros().scale() <= 0 ? 0 : major.scale());
        format.setMaximumFractionDigits(major.scale());
        return format.format(major) + NO_BREAK + currency.getSymbol(locale);
    }
}
