package salon.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.spi.Money;

/// A car of the dealer group. One that was sold is still found by its id, so that cards in old chats can say so.
///
/// @param mileage in kilometres
/// @param centre where it stands; null: every centre of the group offers it
/// @param soldAt null while it is on sale
/// @param version counts the changes
public record Car(
        UUID id,
        String vin,
        String make,
        String model,
        int year,
        Money price,
        int mileage,
        Condition condition,
        @Nullable UUID centre,
        List<UUID> pictures,
        @Nullable Instant soldAt,
        int version) {
    public enum Condition {
        NEW,
        USED
    }

    public Car {
        pictures = List.copyOf(pictures);
    }

    public boolean isSold() {
        return soldAt != null;
    }

    /// As people call it: `LADA Vesta, 2024`.
    public String name() {
        return make + " " + model + ", " + year;
    }

    public boolean standsAt(UUID place) {
        return centre == null || centre.equals(place);
    }

    CarDraft draft() {
        return new CarDraft(vin, make, model, year, price, mileage, condition, centre, pictures);
    }
}
