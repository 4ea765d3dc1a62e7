package salon.request;

/// CDI event: staff have changed a request. Fired inside the transaction.
///
/// @param request as it stands after the change
public record RequestChanged(Request request, RequestHistoryEntry entry) {}
