package salon.handover;

import java.util.UUID;

/// What an administrator enters.
///
/// @param id the form's own (UUID): the same form twice makes one destination
/// @param centre a slug; empty: all centres
/// @param type a card type's id; empty: all types
public record DestinationForm(UUID id, Destination.Kind kind, String address, String centre, String type) {}
