package salon.panel.catalog;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import salon.catalog.Car;
import salon.catalog.Cars;
import salon.centre.Centre;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.FormPictures;
import salon.panel.frame.PageFrame;
import salon.panel.frame.PageFrames;
import salon.panel.frame.TimeFormats;

/// Cars as the signed-in staff member sees them: those of their own centres, and those that all centres offer.
@ApplicationScoped
class CarPages {
    private final CurrentStaff staff;
    private final PageFrames frames;
    private final Cars cars;
    private final FormPictures pictures;
    private final TimeFormats times;

    CarPages(CurrentStaff staff, PageFrames frames, Cars cars, FormPictures pictures, TimeFormats times) {
        this.staff = staff;
        this.frames = frames;
        this.cars = cars;
        this.pictures = pictures;
        this.times = times;
    }

    StaffCentres centres() {
        return new StaffCentres(staff.centres());
    }

    Car car(UUID id) {
        return cars.find(id).filter(car -> centres().includes(car.centre())).orElseThrow(NotFoundException::new);
    }

    PageFrame frame(Centre centre) {
        return frames.of(centre, CatalogMenu.CARS);
    }

    static String root(PageFrame frame) {
        return frame.context().root() + "/centres/" + frame.centre() + "/cars";
    }

    List<CarRow> rows(List<Car> found, Centre centre, PageFrame frame) {
        var locale = frame.context().locale();
        var centres = centres();
        var format = times.in(locale, centre.zone());
        return found.stream()
                .map(car -> CarRow.of(car, centres, pictures.links(car.pictures()), format, locale))
                .toList();
    }

    TemplateInstance page(Centre centre, Car car, boolean saved, boolean backRefused) {
        var frame = frame(centre);
        var row = rows(List.of(car), centre, frame).getFirst();
        return new CarPage(frame, root(frame), row, saved, backRefused, staff.isManagerOrAdministrator())
                .setLocale(frame.context().locale());
    }
}
