package salon.request;

/// What happened to a request, as CDI events. Fired inside the transaction.
public sealed interface RequestEvent {
    /// CDI event: a request was stored. Fired inside the transaction.
    record RequestSubmitted(Request request) implements RequestEvent {}

    /// CDI event: staff have changed a request. Fired inside the transaction.
    ///
    /// @param request as it stands after the change
    record RequestChanged(Request request, RequestHistoryEntry entry) implements RequestEvent {}
}
