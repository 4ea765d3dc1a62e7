package salon.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import salon.definition.DefinitionReader.Reading;
import salon.plugin.CardTypes;

/// Whether a sound definition may take its place among those that are there.
///
/// @param published what is or was published of the type last
record Publishing(
        DefinitionInput proposal,
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
            consent(published).ifPresent(faults::add);
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

    /// Whoever agrees names a version only: it stands for one text for ever.
    private Optional<Fault> consent(Definition before) {
        var now = sound.definition();
        var at = sound.text().at("/consent/version");
        if (now.consentVersion() == 0 || now.consentVersion() > before.consentVersion()) {
            return Optional.empty();
        }
        if (now.consentVersion() < before.consentVersion()) {
            return Optional.of(Fault.of(at, "consent-back", before.consentVersion()));
        }
        return now.consents().equals(before.consents())
                ? Optional.empty()
                : Optional.of(Fault.of(at, "consent-same", before.consentVersion()));
    }
}
