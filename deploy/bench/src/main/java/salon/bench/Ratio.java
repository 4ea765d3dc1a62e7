package salon.bench;

import java.util.Locale;

/// One figure: how much longer one thing takes than another.
///
/// @param limit the most it may be
record Ratio(String what, String detail, double value, double limit) {
    boolean holds() {
        return value <= limit;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-5s %5.2f (at most %.2f)  %s: %s", holds() ? "OK" : "MISS", value, limit, what, detail);
    }
}
