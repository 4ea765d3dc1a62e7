package salon.panel.integrations;

import java.util.List;
import java.util.UUID;
import salon.centre.Centre;
import salon.handover.Destination;
import salon.plugin.CardTypeView;

/// A destination of the list; `centre` and `type` are empty for all of them.
record DestinationRow(
        UUID id, Destination.Kind kind, String address, String centre, String type, boolean enabled, String channel) {
    static DestinationRow of(Destination destination, List<Centre> centres, List<CardTypeView> types) {
        var type = destination.type();
        return new DestinationRow(
                destination.id(),
                destination.kind(),
                destination.address(),
                centres.stream()
                        .filter(centre -> centre.id().equals(destination.centre()))
                        .map(Centre::name)
                        .findFirst()
                        .orElse(""),
                type == null
                        ? ""
                        : types.stream()
                                .filter(view -> view.id().equals(type))
                                .map(CardTypeView::title)
                                .findFirst()
                                .orElse(type),
                destination.enabled(),
                destination.channel());
    }
}
