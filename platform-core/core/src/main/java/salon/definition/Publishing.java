package salon.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import salon.card.CardTypes;
import salon.definition.DefinitionReader.Reading;

/// Whether a sound definition may take its place among those that are there.
///
/// @param published what is or was published of the type last
record Publishing(
        Proposal proposal,
        Reading.Sound sound,
        CardTypes types,
        @Nullable Definition published) {
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var text = sound.text();
        var id = sound.definition().id().value();
        if (proposal.id() != null && !proposal.id().equals(id)) {
            faults.add(Fault.of(text.at("/id"), "other-id", proposal.id()));
        } else if (types.isInstalled(id)) {
            faults.add(Fault.of(text.at("/id"), "id-taken", id));
        }
        if (published != null) {
            version(published).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<Fault> version(Definition before) {
        var version = sound.definition().version();
        var at = sound.text().at("/version");
        if (version < before.version()) {
            return Optional.of(Fault.of(at, "version-back", before.version()));
        }
        var fieldsChanged = !sound.definition().fields().equals(before.fields());
        return version == before.version() && fieldsChanged
                ? Optional.of(Fault.of(at, "version-same", before.version()))
                : Optional.empty();
    }
}
