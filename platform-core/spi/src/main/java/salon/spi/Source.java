package salon.spi;

/// Where a value came from. Shown to staff, and to the customer as a hint beside a prefilled field.
public enum Source {
    /// The customer's profile or a car of theirs.
    PROFILE,
    /// A member of the dealer's staff typed it.
    STAFF,
    /// Decoded from a vehicle identification number.
    VIN,
    /// The plugin put it there.
    PLUGIN,
    /// The customer typed it.
    CUSTOMER
}
