package salon.definition;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import salon.definition.CardTypeRevisions.Revision;
import salon.definition.CardTypeRevisions.State;
import salon.definition.DefinitionReader.Reading;
import salon.plugin.CardTypes;
import salon.tenant.CurrentTenant;

/// The current tenant's card types without code: checked, previewed, saved, published, withdrawn.
@ApplicationScoped
@Transactional
public class Definitions {
    private static final int MAX_REVISIONS = 1_000;
    private static final int MAX_HISTORY = 100;

    private final DefinitionRepository repository;
    private final CardTypes types;
    private final InstantSource clock;
    private final Event<CardTypes.TypesChanged> changed;

    Definitions(
            DefinitionRepository repository,
            CardTypes types,
            InstantSource clock,
            Event<CardTypes.TypesChanged> changed) {
        this.repository = repository;
        this.types = types;
        this.clock = clock;
        this.changed = changed;
    }

    public sealed interface SaveResult {
        /// Stored as a draft.
        record Saved(Revision revision) implements SaveResult {}

        record Published(Revision revision, Change change) implements SaveResult {}

        /// Nothing is stored; the errors by position.
        record Rejected(List<DefinitionError> errors) implements SaveResult {}

        /// Nothing is stored: somebody else has saved a newer revision meanwhile.
        record Conflict(Revision newest) implements SaveResult {}
    }

    public enum Change {
        /// The type is new.
        CREATED,
        UPDATED,
        /// The same text was published already.
        UNCHANGED
    }

    public List<CardTypeRevisions> all() {
        return CardTypeRevisions.byType(repository.currentAndDrafts(MAX_REVISIONS));
    }

    public Optional<CardTypeRevisions> find(String type) {
        return CardTypeRevisions.byType(history(type)).stream().findFirst();
    }

    /// Newest first.
    public List<Revision> history(String type) {
        return repository.history(type, MAX_HISTORY);
    }

    /// What keeps a text from being published; nothing is stored.
    public List<DefinitionError> check(DefinitionInput input) {
        return switch (read(input)) {
            case Reading.Valid _ -> List.of();
            case Reading.Invalid(var faults) -> DefinitionError.of(faults, input.locale());
        };
    }

    /// Saves a draft in place of the one before.
    public SaveResult save(DefinitionInput input) {
        return store(input, this::saveDraft);
    }

    /// Publishes for the whole tenant, at once.
    public SaveResult publish(DefinitionInput input) {
        return store(input, this::publish);
    }

    /// Withdraws a published type. What was sent with it stays readable, and its text can be published again.
    ///
    /// @return whether it was published
    public boolean withdraw(String type, String by) {
        repository.lock(type);
        var current = repository.inState(type, State.PUBLISHED);
        current.ifPresent(published -> {
            published.end(State.WITHDRAWN, by, clock.instant());
            changed.fire(new CardTypes.TypesChanged(CurrentTenant.get().id()));
        });
        return current.isPresent();
    }

    /// Deletes a draft; what is published stays.
    ///
    /// @return whether there was one
    public boolean discard(String type) {
        repository.lock(type);
        return repository.deleteDraft(type);
    }

    /// How a type would look; empty when the text is invalid.
    public Optional<DefinitionPreview> preview(String source, Locale locale) {
        return switch (DefinitionReader.read(source)) {
            case Reading.Invalid _ -> Optional.empty();
            case Reading.Valid(var definition, var _) -> {
                var view = types.view(new DefinedCard(definition, true).asType(), locale);
                var tomorrow =
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
                yield Optional.of(DefinitionPreview.of(definition, view, locale, tomorrow));
            }
        };
    }

    private interface Store {
        SaveResult apply(DefinitionInput input, Definition definition);
    }

    private SaveResult store(DefinitionInput input, Store store) {
        return switch (read(input)) {
            case Reading.Invalid(var faults) -> new SaveResult.Rejected(DefinitionError.of(faults, input.locale()));
            case Reading.Valid(var definition, var _) -> {
                var newest =
                        repository.history(definition.id().value(), 1).stream().findFirst();
                yield newest.filter(revision -> isUnseen(revision, input.lastSeen()))
                        .<SaveResult>map(SaveResult.Conflict::new)
                        .orElseGet(() -> store.apply(input, definition));
            }
        };
    }

    private static boolean isUnseen(Revision newest, @Nullable String lastSeen) {
        return lastSeen != null && !lastSeen.equals(newest.id().toString());
    }

    private SaveResult saveDraft(DefinitionInput input, Definition definition) {
        var draft = draft(input, definition);
        repository.deleteDraft(draft.type);
        repository.persist(draft);
        return new SaveResult.Saved(draft.view());
    }

    private SaveResult publish(DefinitionInput input, Definition definition) {
        var type = definition.id().value();
        var current = repository.inState(type, State.PUBLISHED, State.WITHDRAWN);
        if (current.filter(one -> one.state == State.PUBLISHED && one.source.equals(input.source()))
                .isPresent()) {
            return new SaveResult.Published(current.get().view(), Change.UNCHANGED);
        }
        var draft = repository.inState(type, State.DRAFT).filter(saved -> saved.source.equals(input.source()));
        var now = clock.instant();
        current.ifPresent(one -> one.end(State.REPLACED, input.author(), now));
        if (draft.isEmpty()) {
            repository.deleteDraft(type);
        }
        // Writes the end first: a unique index allows one current revision of a type.
        repository.flush();
        var published = draft.orElseGet(() -> draft(input, definition));
        published.publish(input.author(), now);
        repository.persist(published);
        changed.fire(new CardTypes.TypesChanged(CurrentTenant.get().id()));
        return new SaveResult.Published(published.view(), current.isEmpty() ? Change.CREATED : Change.UPDATED);
    }

    private DefinitionEntity draft(DefinitionInput input, Definition definition) {
        return new DefinitionEntity(
                UuidCreator.getTimeOrderedEpoch(),
                definition.id().value(),
                definition.version(),
                input.source(),
                input.author(),
                clock.instant());
    }

    /// Reads the text and compares it with what is published; locks the type until the transaction ends.
    private Reading read(DefinitionInput input) {
        return switch (DefinitionReader.read(input.source())) {
            case Reading.Invalid invalid -> invalid;
            case Reading.Valid valid -> {
                var published = published(valid.definition().id().value());
                var faults = DefinitionChecks.ofPublication(input, valid, types, published);
                yield faults.isEmpty() ? valid : new Reading.Invalid(faults);
            }
        };
    }

    private @Nullable Definition published(String type) {
        repository.lock(type);
        return repository
                .inState(type, State.PUBLISHED, State.WITHDRAWN)
                .map(current -> DefinitionReader.read(current.source))
                .map(reading -> reading instanceof Reading.Valid valid ? valid.definition() : null)
                .orElse(null);
    }
}
