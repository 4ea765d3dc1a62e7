package salon.panel.catalog;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import salon.catalog.Car;
import salon.panel.frame.TimeFormat;

/// A car as the panel shows it.
///
/// @param place the name of the centre where it stands, empty when all centres offer it
/// @param soldAt empty while it is on sale
record CarRow(
        String id,
        String name,
        String vin,
        String price,
        String mileage,
        boolean isUsed,
        String place,
        String soldAt,
        List<Shot> pictures) {
    static CarRow of(Car car, StaffCentres places, List<Shot> pictures, TimeFormat timeFormat, Locale locale) {
        return new CarRow(
                car.id().toString(),
                car.name(),
                car.vin(),
                car.price().shown(locale),
                NumberFormat.getIntegerInstance(locale).format(car.mileage()),
                car.condition() == Car.Condition.USED,
                car.centre() == null ? "" : places.name(car.centre()),
                car.soldAt() == null ? "" : timeFormat.of(car.soldAt()).day(),
                pictures);
    }

    /// The first picture, if there is one.
    public List<Shot> cover() {
        return pictures.subList(0, Math.min(1, pictures.size()));
    }

    public boolean isSold() {
        return !soldAt.isEmpty();
    }
}
