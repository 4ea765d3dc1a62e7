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

/// The kinds of request that a dealer centre has: those that are switched on there, and those of which it has some,
/// though they are switched off or their plugin is gone.
@ApplicationScoped
public class RequestTypes {
    private final OfferedCardTypes offerings;
    private final RequestTypeStore store;

    RequestTypes(OfferedCardTypes offerings, RequestTypeStore store) {
        this.offerings = offerings;
        this.store = store;
    }

    public List<RequestType> at(UUID centre, Locale locale) {
        var types = new LinkedHashMap<String, RequestType>();
        offerings.switchedOnAt(centre, locale).stream()
                .filter(CardTypeView::takesRequests)
                .forEach(type -> types.put(type.id(), of(type)));
        store.titlesAt(centre).forEach((id, title) -> types.computeIfAbsent(id, gone -> of(gone, title, locale)));
        return new ArrayList<>(types.values());
    }

    public Optional<RequestType> find(UUID centre, String type, Locale locale) {
        return at(centre, locale).stream().filter(one -> one.id().equals(type)).findFirst();
    }

    private RequestType of(String id, String title, Locale locale) {
        return offerings.known(id, locale).map(RequestTypes::of).orElseGet(() -> new RequestType(id, title, ""));
    }

    private static RequestType of(CardTypeView type) {
        return new RequestType(type.id(), type.title(), type.icon());
    }
}
