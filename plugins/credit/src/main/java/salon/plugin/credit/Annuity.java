package salon.plugin.credit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Equal payments at the end of each month that pay a loan off with interest.
final class Annuity {
    private static final MathContext PRECISE = MathContext.DECIMAL64;
    /// A hundredth of a percent a year is this part of the loan a month.
    private static final BigDecimal MONTHLY = BigDecimal.valueOf(120_000);
    private static final int MINOR_DIGITS = 2;

    private Annuity() {}

    /// @param loan in minor units
    /// @param rate in hundredths of a percent a year
    /// @return in minor units, rounded up to a whole major unit
    static long monthly(long loan, int rate, int months) {
        var interest = BigDecimal.valueOf(rate).divide(MONTHLY, PRECISE);
        var share = rate == 0
                ? BigDecimal.ONE.divide(BigDecimal.valueOf(months), PRECISE)
                : interest.divide(
                        BigDecimal.ONE.subtract(BigDecimal.ONE.add(interest).pow(-months, PRECISE), PRECISE), PRECISE);
        return BigDecimal.valueOf(loan, MINOR_DIGITS)
                .multiply(share, PRECISE)
                .setScale(0, RoundingMode.CEILING)
                .movePointRight(MINOR_DIGITS)
                .longValueExact();
    }
}
