package salon.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.spi.Money;

/// A car of the dealer group. A sold car is still found by its id, because cards in old chats refer to it.
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

    /// What a staff member or an import file states about a car, checked by [CarParser].
    public record Details(
            String vin,
            String make,
            String model,
            int year,
            Money price,
            int mileage,
            Condition condition,
            @Nullable UUID centre,
            List<UUID> pictures) {
        public Details {
            pictures = List.copyOf(pictures);
        }

        public Details withPictures(List<UUID> others) {
            return new Details(vin, make, model, year, price, mileage, condition, centre, others);
        }
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

    Details details() {
        return new Details(vin, make, model, year, price, mileage, condition, centre, pictures);
    }
}
