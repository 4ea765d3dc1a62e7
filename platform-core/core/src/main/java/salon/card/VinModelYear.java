package salon.card;

import java.util.Optional;

/// The model year that a vehicle identification number tells by its tenth character (ISO 3779; 49 CFR 565.15, table
/// VII). The characters come again after thirty years; the latest round that is not in the future is taken, as dealers
/// see more young cars than old ones.
final class VinModelYear {
    private static final String CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private static final int FIRST = 1980;
    private static final int PLACE = 9;

    private VinModelYear() {}

    /// @param thisYear next year's model may be on the road already
    static Optional<Integer> of(String vin, int thisYear) {
        var code = CODES.indexOf(vin.charAt(PLACE));
        if (code < 0) {
            return Optional.empty();
        }
        var year = FIRST + code;
        while (year + CODES.length() <= thisYear + 1) {
            year += CODES.length();
        }
        return Optional.of(year);
    }
}
