package salon.spi;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A car somebody means: a model in words, a car of the dealer's catalogue, or both (the words are then what people
/// read).
///
/// ```java
/// CarRef.model("Lada Vesta");
/// CarRef.catalogue(id, "Lada Vesta, 2025");
/// ```
///
/// @param model what people read, not blank; may be absent when `id` is there
/// @param id the car's id in the catalogue, if it is from there
public record CarRef(@Nullable String model, @Nullable UUID id) {
    /// @throws IllegalArgumentException if both are absent or `model` is blank
    public CarRef {
        if (model == null ? id == null : model.isBlank()) {
            throw new IllegalArgumentException("a car needs a model in words or a catalogue id");
        }
    }

    /// A car in words.
    public static CarRef model(String model) {
        return new CarRef(model, null);
    }

    /// A car of the catalogue with the words to show for it.
    public static CarRef catalogue(UUID id, String model) {
        return new CarRef(model, id);
    }

    /// The words, if there are any.
    public Optional<String> words() {
        return Optional.ofNullable(model);
    }

    /// The catalogue car, if it is one.
    public Optional<UUID> catalogueId() {
        return Optional.ofNullable(id);
    }
}
