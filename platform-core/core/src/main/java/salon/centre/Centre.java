package salon.centre;

import java.time.ZoneId;
import java.util.UUID;

/// A dealer centre (ДЦ). `greeting` is the automatic message of a new chat, empty for none.
public record Centre(UUID id, String slug, String name, String address, String phone, ZoneId zone, String greeting) {}
