package salon.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.catalog.Car.Condition;
import salon.spi.Money;

/// What a colleague or a file says about a car, checked by [CarParser].
public record CarDraft(
        String vin,
        String make,
        String model,
        int year,
        Money price,
        int mileage,
        Condition condition,
        @Nullable UUID centre,
        List<UUID> pictures) {
    public CarDraft {
        pictures = List.copyOf(pictures);
    }

    public CarDraft withPictures(List<UUID> others) {
        return new CarDraft(vin, make, model, year, price, mileage, condition, centre, others);
    }
}
