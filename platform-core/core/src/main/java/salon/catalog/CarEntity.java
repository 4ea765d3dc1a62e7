package salon.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import salon.catalog.Car.Condition;

/// A row of `car`. Its pictures are rows of `car_picture`, see [CarRepository].
@Entity
@Table(name = "car")
class CarEntity {
    @Id
    UUID id;

    @TenantId
    UUID tenantId;

    String vin;
    String make;
    String model;
    int year;

    /// In minor units of the currency.
    long price;

    String currency;
    int mileage;

    @Enumerated(EnumType.STRING)
    Condition condition;

    @Column(name = "centre_id")
    @Nullable
    UUID centre;

    @Nullable
    Instant soldAt;

    @Version
    int version = 1;

    /// @return whether a column has changed
    boolean write(Car.Details details, @Nullable Instant sold) {
        var before = columns();
        vin = details.vin();
        make = details.make();
        model = details.model();
        year = details.year();
        price = details.price().amount();
        currency = details.price().currency().getCurrencyCode();
        mileage = details.mileage();
        condition = details.condition();
        centre = details.centre();
        soldAt = sold;
        return !columns().equals(before);
    }

    private List<@Nullable Object> columns() {
        return Arrays.asList(vin, make, model, year, price, currency, mileage, condition, centre, soldAt);
    }
}
