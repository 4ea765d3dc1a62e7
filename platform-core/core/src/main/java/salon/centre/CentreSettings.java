package salon.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import salon.centre.Centres.CentreRepository;
import salon.centre.Centres.HoursChanged;
import salon.centre.Centres.TextsChanged;
import salon.centre.HoursForm.Problem;
import salon.tenant.CurrentTenant;

/// What managers set for the centres of the current tenant: hours and automatic texts, which share a version.
@ApplicationScoped
@Transactional
public class CentreSettings {
    /// @param version counts the changes
    public record Settings(Centre centre, int version, Map<AutomaticTexts.Key, String> texts) {
        /// Stored lines that tell no hours, and count for nothing until somebody corrects them.
        public List<String> unreadable() {
            return centre.openingHours().stream()
                    .filter(line -> WeeklyHours.parse(line).isEmpty())
                    .toList();
        }
    }

    public sealed interface SaveResult {
        record Saved() implements SaveResult {}

        /// Nothing was saved: somebody else has changed it since the form was opened.
        record Conflict(Settings current) implements SaveResult {}

        /// Nothing was saved.
        ///
        /// @param problems by the names of fields, see [HoursForm]
        record Invalid(Map<String, Problem> problems) implements SaveResult {}

        record Unknown() implements SaveResult {}
    }

    /// What is copied to other centres; each keeps its time zone.
    public enum Part {
        HOURS,
        TEXTS
    }

    public sealed interface CopyResult {
        record Copied() implements CopyResult {}

        /// Nothing was copied: somebody has changed one of the centres since it was shown what would change.
        record Conflict() implements CopyResult {}
    }

    private final CentreRepository centres;
    private final AutomaticTexts texts;
    private final Event<HoursChanged> hoursChanged;
    private final Event<TextsChanged> textsChanged;

    CentreSettings(
            CentreRepository centres,
            AutomaticTexts texts,
            Event<HoursChanged> hoursChanged,
            Event<TextsChanged> textsChanged) {
        this.centres = centres;
        this.texts = texts;
        this.hoursChanged = hoursChanged;
        this.textsChanged = textsChanged;
    }

    public Optional<Settings> find(UUID centre) {
        return centres.findByIdOptional(centre).map(this::view);
    }

    /// Of all of these centres, by their names.
    public List<Settings> of(Collection<UUID> ids) {
        var found = centres.list("id in ?1 order by name, id", ids);
        var written = texts.of(found.stream().map(centre -> centre.id).toList());
        return found.stream()
                .map(centre -> new Settings(centre.view(), centre.version, written.getOrDefault(centre.id, Map.of())))
                .toList();
    }

    public SaveResult save(UUID id, HoursForm form) {
        var contents = form.read();
        if (!contents.problems().isEmpty()) {
            return new SaveResult.Invalid(contents.problems());
        }
        var centre = centres.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        if (centre.isEmpty()) {
            return new SaveResult.Unknown();
        }
        if (centre.get().version != form.version()) {
            return new SaveResult.Conflict(view(centre.get()));
        }
        var otherHours = changeHours(centre.get(), contents.hours());
        changeTexts(centre.get(), contents.texts(), otherHours);
        return new SaveResult.Saved();
    }

    /// @param version of the centre that is copied from, as it was shown
    /// @param targets their versions, as they were shown
    public CopyResult copy(UUID source, int version, Map<UUID, Integer> targets, Set<Part> parts) {
        var seen = new TreeMap<>(targets);
        seen.put(source, version);
        // Always locked in the same order, so that two who copy to each other's centre don't wait for ever.
        var locked = new HashMap<UUID, CentreEntity>();
        for (var one : seen.entrySet()) {
            var centre = centres.findByIdOptional(one.getKey(), LockModeType.PESSIMISTIC_WRITE)
                    .filter(found -> found.version == one.getValue());
            if (centre.isEmpty()) {
                return new CopyResult.Conflict();
            }
            locked.put(one.getKey(), centre.get());
        }
        var from = view(Objects.requireNonNull(locked.remove(source)));
        locked.values().forEach(target -> copy(from, target, parts));
        return new CopyResult.Copied();
    }

    private void copy(Settings from, CentreEntity target, Set<Part> parts) {
        var hours = from.centre().hours();
        var sameZone = new OpeningHours(target.timeZone, hours.weekly(), hours.specialDays());
        var otherHours = parts.contains(Part.HOURS) && changeHours(target, sameZone);
        if (parts.contains(Part.TEXTS)) {
            changeTexts(target, from.texts(), otherHours);
        }
    }

    /// @return whether they are others
    private boolean changeHours(CentreEntity centre, OpeningHours hours) {
        var before = view(centre);
        if (before.centre().hours().equals(hours) && before.unreadable().isEmpty()) {
            return false;
        }
        centre.change(hours);
        centres.flush();
        hoursChanged.fire(new HoursChanged(CurrentTenant.get().id(), centre.id));
        return true;
    }

    /// @param isCounted whether this change has its version already
    private void changeTexts(CentreEntity centre, Map<AutomaticTexts.Key, String> newTexts, boolean isCounted) {
        if (texts.of(centre.id).equals(newTexts)) {
            return;
        }
        texts.replace(centre.id, newTexts);
        if (!isCounted) {
            centres.getEntityManager().lock(centre, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
        textsChanged.fire(new TextsChanged(CurrentTenant.get().id(), centre.id));
    }

    private Settings view(CentreEntity centre) {
        return new Settings(centre.view(), centre.version, texts.of(centre.id));
    }
}
