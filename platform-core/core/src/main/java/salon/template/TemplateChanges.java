package salon.template;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centres;
import salon.template.NotificationTemplate.Content;
import salon.template.NotificationTemplates.TemplateChanged;
import salon.template.TemplateChecks.CheckResult;
import salon.tenant.CurrentTenant;

/// Changes the current tenant's templates: saved, brought back from a version, copied to other centres. Each save is a
/// version.
@ApplicationScoped
@Transactional
public class TemplateChanges {
    /// What a manager enters.
    ///
    /// @param id the form's own (UUID): the same form twice saves once
    /// @param centre null: of the whole tenant
    /// @param version of the template as the form has shown it; 0 for one that nobody has saved yet
    public record TemplateForm(
            UUID id, String topic, @Nullable UUID centre, int version, Content content) {}

    public sealed interface SaveResult {
        record Saved(NotificationTemplate template) implements SaveResult {}

        /// Nothing was saved: somebody else has saved it since the form was opened.
        ///
        /// @param by their name; empty when it was not saved in the panel
        record Conflict(NotificationTemplate current, String by) implements SaveResult {}

        record Invalid(List<TemplateProblem> problems) implements SaveResult {}

        /// There is no such topic, centre or version.
        record Unknown() implements SaveResult {}
    }

    /// @param by the name of the staff member; null when it was not saved in the panel
    /// @param at null when it was not saved in the panel
    public record Version(
            int number, @Nullable String by, @Nullable Instant at) {}

    /// What of a template is copied.
    public enum CopyPart {
        /// Subject, blocks and buttons.
        LAYOUT,
        /// Whether it is switched on.
        SWITCH,
        RECIPIENTS,
        ESCALATION
    }

    /// What a copy would change in the template of one centre.
    ///
    /// @param version of the template that it would change
    public record CopyPreview(UUID centre, int version, Content before, Content after) {
        public boolean isSame() {
            return before.equals(after);
        }
    }

    /// What is to be copied: the template of `from` (null: of the whole tenant) as it was shown.
    ///
    /// @param id the form's own: the same form twice copies once
    public record CopyForm(
            UUID id, String topic, @Nullable UUID from, int version, Set<CopyPart> parts, List<Target> targets) {
        /// @param version of its template as the preview has shown it
        public record Target(UUID centre, int version) {}
    }

    public sealed interface CopyResult {
        record Copied() implements CopyResult {}

        /// Nothing was copied: one of the templates was saved since the preview.
        record Conflict() implements CopyResult {}

        /// There is no such topic or centre.
        record Unknown() implements CopyResult {}
    }

    private final NotificationTemplates templates;
    private final NotificationTemplateRepository repository;
    private final TemplateVersions versions;
    private final Centres centres;
    private final InstantSource clock;
    private final Event<TemplateChanged> changed;

    TemplateChanges(
            NotificationTemplates templates,
            NotificationTemplateRepository repository,
            TemplateVersions versions,
            Centres centres,
            InstantSource clock,
            Event<TemplateChanged> changed) {
        this.templates = templates;
        this.repository = repository;
        this.versions = versions;
        this.centres = centres;
        this.clock = clock;
        this.changed = changed;
    }

    /// @param by the name of the staff member
    public SaveResult save(TemplateForm form, String by) {
        if (!isKnown(form.topic(), form.centre())) {
            return new SaveResult.Unknown();
        }
        return switch (TemplateChecks.check(form.content())) {
            case CheckResult.Invalid(var problems) -> new SaveResult.Invalid(problems);
            case CheckResult.Valid(var content) ->
                store(form.id(), form.topic(), form.centre(), form.version(), content, by);
        };
    }

    /// What keeps it from being saved; nothing is stored.
    public List<TemplateProblem> check(Content content) {
        return switch (TemplateChecks.check(content)) {
            case CheckResult.Invalid(var problems) -> problems;
            case CheckResult.Valid(var _) -> List.of();
        };
    }

    /// Saves the content of an earlier version again, as a new one.
    ///
    /// @param seen the version of the template as the page has shown it
    public SaveResult restore(UUID form, String topic, @Nullable UUID centre, int number, int seen, String by) {
        return version(topic, centre, number)
                .map(content -> store(form, topic, centre, seen, content, by))
                .orElseGet(SaveResult.Unknown::new);
    }

    /// Newest first; none before the first save.
    public List<Version> history(String topic, @Nullable UUID centre) {
        var template = find(topic, centre);
        if (template.isEmpty()) {
            return List.of();
        }
        var kept = versions.of(template.get().id);
        var newest = template.get();
        return kept.isEmpty() && newest.version > 0
                ? List.of(new Version(newest.version, newest.savedBy, newest.savedAt))
                : kept;
    }

    /// @param number 0 for what the topic has before the first save
    public Optional<Content> version(String topic, @Nullable UUID centre, int number) {
        if (number == 0) {
            return isKnown(topic, centre)
                    ? Optional.of(NotificationTemplates.initial(topic, centre).content())
                    : Optional.empty();
        }
        return find(topic, centre)
                .flatMap(template -> template.version == number
                        ? Optional.of(template.content())
                        : versions.find(template.id, number));
    }

    private Optional<NotificationTemplateEntity> find(String topic, @Nullable UUID centre) {
        return isKnown(topic, centre) ? repository.findOf(topic, centre) : Optional.empty();
    }

    /// What a copy would change, in the order of the given centres. Empty when there is no such topic.
    public List<CopyPreview> previewCopy(String topic, @Nullable UUID from, Set<CopyPart> parts, List<UUID> targets) {
        if (templates.topic(topic, CurrentTenant.get().locale()).isEmpty()) {
            return List.of();
        }
        var saved = repository.ofTopic(topic);
        var source = orInitial(saved, topic, from).content();
        return targets.stream()
                .filter(target -> !target.equals(from))
                .map(target -> {
                    var current = orInitial(saved, topic, target);
                    return new CopyPreview(
                            target, current.version(), current.content(), copied(source, current.content(), parts));
                })
                .toList();
    }

    private static NotificationTemplate orInitial(
            List<NotificationTemplate> saved, String topic, @Nullable UUID centre) {
        return saved.stream()
                .filter(one -> Objects.equals(one.centre(), centre))
                .findFirst()
                .orElseGet(() -> NotificationTemplates.initial(topic, centre));
    }

    public CopyResult copy(CopyForm form, String by) {
        var source = templates.current(form.topic(), form.from());
        if (source.isEmpty() || form.targets().stream().anyMatch(target -> !isKnown(form.topic(), target.centre()))) {
            return new CopyResult.Unknown();
        }
        // In the same order for all, so that two copies at once wait for each other.
        var targets = form.targets().stream()
                .filter(target -> !target.centre().equals(form.from()))
                .sorted(Comparator.comparing(CopyForm.Target::centre))
                .distinct()
                .toList();
        var locked = new ArrayList<NotificationTemplateEntity>();
        for (var target : targets) {
            var template = locked(form.topic(), target.centre(), target.version() == 0);
            if (template.isEmpty()) {
                return new CopyResult.Conflict();
            }
            if (versions.isStored(template.get().id, form.id())) {
                continue;
            }
            if (template.get().version != target.version() || source.get().version() != form.version()) {
                return new CopyResult.Conflict();
            }
            locked.add(template.get());
        }
        locked.forEach(template ->
                change(template, form.id(), copied(source.get().content(), template.content(), form.parts()), by));
        return new CopyResult.Copied();
    }

    private static Content copied(Content source, Content target, Set<CopyPart> parts) {
        var layout = parts.contains(CopyPart.LAYOUT) ? source : target;
        return new Content(
                (parts.contains(CopyPart.SWITCH) ? source : target).enabled(),
                (parts.contains(CopyPart.RECIPIENTS) ? source : target).addresses(),
                layout.subject(),
                layout.blocks(),
                layout.replyButton(),
                layout.panelButton(),
                (parts.contains(CopyPart.ESCALATION) ? source : target).escalation());
    }

    private boolean isKnown(String topic, @Nullable UUID centre) {
        return templates.topic(topic, CurrentTenant.get().locale()).isPresent()
                && (centre == null || centres.byId(centre).isPresent());
    }

    private SaveResult store(UUID form, String topic, @Nullable UUID centre, int seen, Content content, String by) {
        var found = locked(topic, centre, seen == 0);
        if (found.isEmpty()) {
            return new SaveResult.Conflict(NotificationTemplates.initial(topic, centre), "");
        }
        var template = found.get();
        if (versions.isStored(template.id, form)) {
            return new SaveResult.Saved(template.view());
        }
        if (template.version != seen) {
            return new SaveResult.Conflict(template.view(), template.savedBy == null ? "" : template.savedBy);
        }
        change(template, form, content, by);
        return new SaveResult.Saved(template.view());
    }

    /// A save that changes nothing makes no version, except the first.
    private void change(NotificationTemplateEntity template, UUID form, Content content, String by) {
        if (template.version > 0 && template.content().equals(content)) {
            return;
        }
        if (template.version > 0) {
            versions.keep(template, null);
        }
        template.change(content, by, clock.instant());
        repository.flush();
        versions.keep(template, form);
        changed.fire(new TemplateChanged(CurrentTenant.get().id(), template.topic, template.centreId));
    }

    /// @param isNew whether it may be one that nobody has saved yet
    private Optional<NotificationTemplateEntity> locked(String topic, @Nullable UUID centre, boolean isNew) {
        var found = repository.lock(topic, centre);
        if (found.isPresent() || !isNew) {
            return found;
        }
        repository.insert(
                UuidCreator.getTimeOrderedEpoch(),
                topic,
                centre,
                NotificationTemplates.initial(topic, centre).content());
        return repository.lock(topic, centre);
    }
}
