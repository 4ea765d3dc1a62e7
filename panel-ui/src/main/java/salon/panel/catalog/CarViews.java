package salon.panel.catalog;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import salon.catalog.Car;
import salon.catalog.Cars;
import salon.centre.Centre;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.PageFrame;
import salon.panel.frame.PageFrames;
import salon.panel.frame.TimeFormats;

/// Cars as a reader sees them: those of their own centres, and those that all centres offer.
@ApplicationScoped
class CarViews {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final Cars cars;
    private final FormPictures shots;
    private final CatalogPermissions keeping;
    private final TimeFormats timeFormats;

    CarViews(
            CurrentStaff staff,
            PageFrames frames,
            Cars cars,
            FormPictures shots,
            CatalogPermissions keeping,
            TimeFormats timeFormats) {
        this.staff = staff;
        this.frames = frames;
        this.cars = cars;
        this.shots = shots;
        this.keeping = keeping;
        this.timeFormats = timeFormats;
    }

    StaffCentres places() {
        return new StaffCentres(staff.centres());
    }

    Car car(UUID id) {
        return cars.find(id).filter(car -> places().hold(car.centre())).orElseThrow(NotFoundException::new);
    }

    PageFrame frame(Centre place) {
        return frames.of(place, CatalogMenu.CARS);
    }

    static String root(PageFrame frame) {
        return frame.context().root() + "/centres/" + frame.centre() + "/cars";
    }

    CarRow line(Car car, Centre place, PageFrame frame) {
        var locale = frame.context().locale();
        return CarRow.of(car, places(), shots.of(car.pictures()), timeFormats.in(locale, place.zone()), locale);
    }

    TemplateInstance page(Centre place, Car car, boolean saved, boolean backRefused) {
        var frame = frame(place);
        return new CarPage(frame, root(frame), line(car, place, frame), saved, backRefused, keeping.isAllowed())
                .setLocale(frame.context().locale());
    }
}
