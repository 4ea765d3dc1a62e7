package salon.panel.catalog;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import salon.catalog.Car;
import salon.catalog.Cars;
import salon.centre.Centre;
import salon.panel.frame.Desk;
import salon.panel.frame.Frame;
import salon.panel.frame.Frames;
import salon.panel.frame.Times;

/// Cars as a reader sees them: those of their own centres, and those that all centres offer.
@ApplicationScoped
class CarViews {
    private final Desk desk;
    private final Frames frames;
    private final Cars cars;
    private final Shots shots;
    private final Keeping keeping;
    private final Times times;

    CarViews(Desk desk, Frames frames, Cars cars, Shots shots, Keeping keeping, Times times) {
        this.desk = desk;
        this.frames = frames;
        this.cars = cars;
        this.shots = shots;
        this.keeping = keeping;
        this.times = times;
    }

    Places places() {
        return new Places(desk.centres());
    }

    Car car(UUID id) {
        return cars.find(id).filter(car -> places().hold(car.centre())).orElseThrow(NotFoundException::new);
    }

    Frame frame(Centre place) {
        return frames.of(place, CatalogMenu.CARS);
    }

    static String root(Frame frame) {
        return frame.sheet().root() + "/centres/" + frame.centre() + "/cars";
    }

    CarLine line(Car car, Centre place, Frame frame) {
        var locale = frame.sheet().locale();
        return CarLine.of(car, places(), shots.of(car.pictures()), times.in(locale, place.zone()), locale);
    }

    TemplateInstance page(Centre place, Car car, boolean saved, boolean backRefused) {
        var frame = frame(place);
        return new CarPage(frame, root(frame), line(car, place, frame), saved, backRefused, keeping.isAllowed())
                .setLocale(frame.sheet().locale());
    }
}
