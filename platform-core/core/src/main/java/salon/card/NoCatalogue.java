package salon.card;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import salon.spi.Catalogue;

/// A dealer without offers and cars.
final class NoCatalogue implements Catalogue {
    @Override
    public Optional<Offer> offer(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<Offer> offers() {
        return List.of();
    }

    @Override
    public Optional<Car> car(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<Car> cars(Filter filter) {
        return List.of();
    }

    @Override
    public List<Car> similar(UUID car) {
        return List.of();
    }
}
