package salon.request;

import java.util.UUID;

/// A colleague as a request remembers them; the name stays readable when they are gone.
public record Handler(UUID id, String name) {}
