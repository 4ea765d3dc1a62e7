package salon.panel.requests;

import org.jspecify.annotations.Nullable;
import salon.customer.Customer;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.TimeFormat;
import salon.request.Request;

/// A request of the list. `assignee` is a name or empty.
record RequestRow(
        String id,
        String name,
        String phone,
        String email,
        String text,
        Request.State state,
        String assignee,
        boolean fromChat,
        FormattedTime at) {
    static RequestRow of(Request request, @Nullable Customer customer, TimeFormat timeFormat) {
        var assignee = request.assignee();
        return new RequestRow(
                request.id().toString(),
                customer == null ? "" : customer.name(),
                customer == null ? "" : customer.phone(),
                customer == null ? "" : customer.email(),
                request.summary().isEmpty() ? request.title() : request.summary(),
                request.state(),
                assignee == null ? "" : assignee.name(),
                request.card() != null,
                timeFormat.of(request.createdAt()));
    }

    public boolean isNew() {
        return state == Request.State.NEW;
    }
}
