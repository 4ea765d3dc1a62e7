package salon.request;

/// CDI event: a request was stored. Fired inside the transaction.
public record RequestSubmitted(Request request) {}
