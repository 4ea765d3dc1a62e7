package salon.request;

/// A request was stored. Fired inside the transaction.
public record RequestSubmitted(Request request) {}
