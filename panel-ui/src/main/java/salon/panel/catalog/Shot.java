package salon.panel.catalog;

import java.util.UUID;

/// A picture of a form or a page.
record Shot(UUID id, String address) {}
