package salon.live;

import java.util.UUID;

/// Whose events a listener hears.
public record Topic(Kind kind, UUID tenant, UUID id) {
    enum Kind {
        CUSTOMER,
        CENTRE,
        TENANT
    }

    public static Topic customer(UUID tenant, UUID customer) {
        return new Topic(Kind.CUSTOMER, tenant, customer);
    }

    public static Topic centre(UUID tenant, UUID centre) {
        return new Topic(Kind.CENTRE, tenant, centre);
    }

    public static Topic tenant(UUID tenant) {
        return new Topic(Kind.TENANT, tenant, tenant);
    }
}
