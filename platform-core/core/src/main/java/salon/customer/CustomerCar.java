package salon.customer;

import org.jspecify.annotations.Nullable;

/// A car that a customer drives, as far as they have told: its VIN, its model, or both.
///
/// @param mileage in kilometres
public record CustomerCar(
        @Nullable String vin,
        @Nullable String model,
        @Nullable Integer year,
        @Nullable Integer mileage) {
    /// The most that one customer can have.
    public static final int MOST = 10;
}
