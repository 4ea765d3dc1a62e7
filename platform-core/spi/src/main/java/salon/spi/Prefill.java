package salon.spi;

/// What the platform may fill a [Field] from before staff see it: `Field.phone("phone").from(Prefill.PROFILE)`.
/// The platform picks the value that fits the field's kind; where it knows none the field stays empty.
public enum Prefill {
    /// Nothing: staff or the customer fill it in.
    NONE,
    /// The customer's profile: name, e-mail, phone.
    PROFILE,
    /// The customer's car, when they have exactly one: its VIN, or its make and model.
    CAR,
    /// The model year of that car; where only the VIN is known, as its tenth character says.
    CAR_YEAR,
    /// What that car has run, in kilometres.
    CAR_MILEAGE,
    /// The dealer centre of the chat.
    CENTRE
}
