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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import salon.definition.DefinitionReader.Reading;
import salon.definition.DefinitionRevision.State;
import salon.definition.Outcome.Change;
import salon.plugin.CardTypes;
import salon.tenant.CurrentTenant;

/// The current tenant's card types without code: checked, tried, published, withdrawn.
@ApplicationScoped
@Transactional
public class Definitions {
    private static final int MOST = 1_000;
    private static final int HISTORY = 100;

    private final DefinitionRepository store;
    private final CardTypes types;
    private final InstantSource clock;
    private final Event<CardTypes.Changed> changed;

    Definitions(DefinitionRepository store, CardTypes types, InstantSource clock, Event<CardTypes.Changed> changed) {
        this.store = store;
        this.types = types;
        this.clock = clock;
        this.changed = changed;
    }

    public List<CardTypeRevisions> all() {
        return Heads.of(store.heads(MOST));
    }

    public Optional<CardTypeRevisions> find(String type) {
        return Heads.of(history(type)).stream().findFirst();
    }

    /// Newest first.
    public List<DefinitionRevision> history(String type) {
        return store.history(type, HISTORY);
    }

    /// What is wrong with a text; nothing is stored.
    public List<DefinitionError> check(DefinitionInput proposal) {
        return switch (read(proposal)) {
            case Reading.Sound sound -> List.of();
            case Reading.Bad(var faults) -> said(faults, proposal.locale());
        };
    }

    /// As a draft, in place of the one before.
    public Outcome save(DefinitionInput proposal) {
        return accepted(proposal, this::save);
    }

    /// At once, for all.
    public Outcome publish(DefinitionInput proposal) {
        return accepted(proposal, this::publish);
    }

    /// Takes a published type back. What was sent with it stays readable, and its text can be published again.
    ///
    /// @return whether it was published
    public boolean withdraw(String type, String by) {
        store.lock(type);
        var current = store.inState(type, State.PUBLISHED);
        current.ifPresent(one -> {
            store.end(one.id(), State.WITHDRAWN, by, clock.instant());
            changed.fire(new CardTypes.Changed(CurrentTenant.get().id()));
        });
        return current.isPresent();
    }

    /// Throws a draft away; what is published stays.
    ///
    /// @return whether there was one
    public boolean discard(String type) {
        store.lock(type);
        return store.removeDraft(type);
    }

    /// How a type would look; empty when the text is bad.
    public Optional<DefinitionPreview> preview(String source, Locale locale) {
        return switch (DefinitionReader.read(source)) {
            case Reading.Bad bad -> Optional.empty();
            case Reading.Sound(var definition, var text) -> {
                var card = new DefinedCard(definition, true);
                var tomorrow =
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
                var answers = Examples.of(definition.fields(), locale, tomorrow);
                var consent = definition
                        .texts()
                        .getOrDefault(locale.getLanguage(), Map.of())
                        .getOrDefault("consent", "");
                yield Optional.of(new DefinitionPreview(
                        types.view(card.asType(), locale), consent, card.summary(answers, locale)));
            }
        };
    }

    private interface Storing {
        Outcome store(DefinitionInput proposal, Definition definition);
    }

    private Outcome accepted(DefinitionInput proposal, Storing storing) {
        return switch (read(proposal)) {
            case Reading.Bad(var faults) -> new Outcome.Refused(said(faults, proposal.locale()));
            case Reading.Sound(var definition, var text) -> {
                var newest = store.history(definition.id().value(), 1).stream().findFirst();
                yield newest.filter(one -> isNews(one, proposal.seen()))
                        .<Outcome>map(Outcome.Overtaken::new)
                        .orElseGet(() -> storing.store(proposal, definition));
            }
        };
    }

    private static boolean isNews(DefinitionRevision newest, @Nullable String seen) {
        return seen != null && !seen.equals(newest.id().toString());
    }

    private Outcome save(DefinitionInput proposal, Definition definition) {
        var draft = revision(proposal, definition);
        store.removeDraft(draft.type());
        store.add(draft);
        return new Outcome.Saved(draft);
    }

    private Outcome publish(DefinitionInput proposal, Definition definition) {
        var type = definition.id().value();
        var current = store.inState(type, State.PUBLISHED, State.WITHDRAWN);
        var draft = store.inState(type, State.DRAFT);
        if (current.filter(one -> one.isPublished() && one.source().equals(proposal.source()))
                .isPresent()) {
            return new Outcome.Published(current.get(), Change.NONE);
        }
        var now = clock.instant();
        var published = draft.filter(one -> one.source().equals(proposal.source()))
                .orElseGet(() -> revision(proposal, definition))
                .published(proposal.by(), now);
        current.ifPresent(one -> store.end(one.id(), State.REPLACED, proposal.by(), now));
        store.removeDraft(type);
        store.add(published);
        changed.fire(new CardTypes.Changed(CurrentTenant.get().id()));
        return new Outcome.Published(published, current.isEmpty() ? Change.FIRST : Change.NEXT);
    }

    private DefinitionRevision revision(DefinitionInput proposal, Definition definition) {
        return DefinitionRevision.draft(
                UuidCreator.getTimeOrderedEpoch(),
                definition.id().value(),
                definition.version(),
                proposal.source(),
                proposal.by(),
                clock.instant());
    }

    /// Reads the text, and compares it with what is published; holds the type from there on.
    private Reading read(DefinitionInput proposal) {
        var reading = DefinitionReader.read(proposal.source());
        return switch (reading) {
            case Reading.Bad bad -> bad;
            case Reading.Sound sound -> {
                var faults = new Publishing(proposal, sound, types, published(sound.definition())).faults();
                yield faults.isEmpty() ? sound : DefinitionReader.bad(faults);
            }
        };
    }

    private @Nullable Definition published(Definition definition) {
        var type = definition.id().value();
        store.lock(type);
        return store.inState(type, State.PUBLISHED, State.WITHDRAWN)
                .map(DefinitionRevision::source)
                .map(DefinitionReader::read)
                .map(reading -> reading instanceof Reading.Sound sound ? sound.definition() : null)
                .orElse(null);
    }

    private static List<DefinitionError> said(List<Fault> faults, Locale locale) {
        return faults.stream().map(fault -> fault.in(locale)).toList();
    }
}
