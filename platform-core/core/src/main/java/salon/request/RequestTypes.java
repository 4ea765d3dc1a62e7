package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import salon.plugin.CardTypeView;
import salon.plugin.OfferedCardTypes;

/// The types of request that a centre lists: the card types that take requests and are switched on there, and those
/// that it has requests of, though they are switched off or their plugin is gone.
@ApplicationScoped
public class RequestTypes {
    /// @param icon may be empty
    public record RequestType(String id, String title, String icon) {}

    private final OfferedCardTypes offeredTypes;
    private final RequestQueries requests;

    RequestTypes(OfferedCardTypes offeredTypes, RequestQueries requests) {
        this.offeredTypes = offeredTypes;
        this.requests = requests;
    }

    public List<RequestType> at(UUID centre, Locale locale) {
        var types = new LinkedHashMap<String, RequestType>();
        offeredTypes.switchedOnAt(centre, locale).stream()
                .filter(CardTypeView::takesRequests)
                .forEach(type -> types.put(type.id(), of(type)));
        requests.titlesByType(centre)
                .forEach((id, title) -> types.computeIfAbsent(id, gone -> of(gone, title, locale)));
        return new ArrayList<>(types.values());
    }

    public Optional<RequestType> find(UUID centre, String type, Locale locale) {
        return at(centre, locale).stream().filter(one -> one.id().equals(type)).findFirst();
    }

    private RequestType of(String id, String title, Locale locale) {
        return offeredTypes.known(id, locale).map(RequestTypes::of).orElseGet(() -> new RequestType(id, title, ""));
    }

    private static RequestType of(CardTypeView type) {
        return new RequestType(type.id(), type.title(), type.icon());
    }
}
