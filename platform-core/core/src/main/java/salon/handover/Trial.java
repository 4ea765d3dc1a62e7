package salon.handover;

import java.util.UUID;

/// A planned test of a destination; `delivery` is the id it gets in the log.
record Trial(UUID tenant, UUID destination, UUID delivery) {
    String name() {
        return tenant + "." + delivery;
    }
}
