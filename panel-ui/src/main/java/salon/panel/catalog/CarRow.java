package salon.panel.catalog;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import salon.catalog.Car;
import salon.panel.frame.FormPictures;
import salon.panel.frame.TimeFormat;

/// A car as the panel shows it.
///
/// @param centre the name of the centre where it stands, empty when all centres offer it
/// @param soldAt empty while it is on sale
record CarRow(
        String id,
        String name,
        String vin,
        String price,
        String mileage,
        boolean isUsed,
        String centre,
        String soldAt,
        List<FormPictures.Link> pictures) {
    static CarRow of(
            Car car, StaffCentres centres, List<FormPictures.Link> pictures, TimeFormat moments, Locale locale) {
        return new CarRow(
                car.id().toString(),
                car.name(),
                car.vin(),
                car.price().shown(locale),
                NumberFormat.getIntegerInstance(locale).format(car.mileage()),
                car.condition() == Car.Condition.USED,
                car.centre() == null ? "" : centres.name(car.centre()),
                car.soldAt() == null ? "" : moments.of(car.soldAt()).day(),
                pictures);
    }

    /// The first picture, if there is one.
    public List<FormPictures.Link> cover() {
        return pictures.subList(0, Math.min(1, pictures.size()));
    }

    public boolean isSold() {
        return !soldAt.isEmpty();
    }
}
