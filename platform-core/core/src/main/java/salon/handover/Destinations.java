package salon.handover;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.plugin.CardTypeView;
import salon.plugin.CardTypes;
import salon.tenant.CurrentTenant;
import salon.text.TextRules;

/// The systems that the current tenant's requests are handed over to.
@ApplicationScoped
@Transactional
public class Destinations {
    /// A request can go to all of them.
    static final int MAX_COUNT = 50;

    /// What an administrator enters.
    ///
    /// @param id the form's own (UUID): the same form twice makes one destination
    /// @param centre a slug; empty: all centres
    /// @param type a card type's id; empty: all types
    /// @param version of the destination as the form has shown it; 0 for a new one
    public record DestinationForm(
            UUID id, Destination.Kind kind, String address, String centre, String type, int version) {}

    /// The result of adding or changing a destination.
    public sealed interface SaveResult {
        /// @param newSecret to be shown once and never again; null: the secret did not change
        record Saved(Destination destination, @Nullable String newSecret) implements SaveResult {}

        /// The same form was sent before; its destination exists, its secret is not shown again.
        record Repeated(Destination destination) implements SaveResult {}

        /// Nothing was saved: somebody else has changed it since the form was opened.
        record Conflict(Destination current) implements SaveResult {}

        record BadAddress() implements SaveResult {}

        record UnknownCentre() implements SaveResult {}

        record UnknownType() implements SaveResult {}

        /// The group has as many as it may have.
        record TooMany(int limit) implements SaveResult {}

        /// There is no such destination.
        record Unknown() implements SaveResult {}
    }

    private final DestinationRepository repository;
    private final WebhookSigner signer;
    private final HandOverQueries handOvers;
    private final Deliveries deliveries;
    private final Scheduler scheduler;
    private final Centres centres;
    private final CardTypes types;
    private final InstantSource clock;
    private final boolean allowHttp;

    Destinations(
            DestinationRepository repository,
            WebhookSigner signer,
            HandOverQueries handOvers,
            Deliveries deliveries,
            Scheduler scheduler,
            Centres centres,
            CardTypes types,
            InstantSource clock,
            @ConfigProperty(name = "salon.webhook.private-addresses", defaultValue = "false") boolean allowHttp) {
        this.repository = repository;
        this.signer = signer;
        this.handOvers = handOvers;
        this.deliveries = deliveries;
        this.scheduler = scheduler;
        this.centres = centres;
        this.types = types;
        this.clock = clock;
        this.allowHttp = allowHttp;
    }

    public List<Destination> all() {
        return repository.all();
    }

    public Optional<Destination> find(UUID id) {
        return repository.findView(id);
    }

    public SaveResult add(DestinationForm form) {
        return checked(form, (address, centre) -> {
            var known = repository.findView(form.id());
            if (known.isPresent()) {
                return new SaveResult.Repeated(known.get());
            }
            if (repository.count() >= MAX_COUNT) {
                return new SaveResult.TooMany(MAX_COUNT);
            }
            var secret = form.kind().isWebhook() ? WebhookSigner.newSecret() : null;
            var wanted = new Destination(form.id(), form.kind(), centre, type(form), address, 1, true, 1);
            return repository.insert(wanted, secret == null ? null : signer.encrypt(secret))
                    ? new SaveResult.Saved(wanted, secret)
                    : new SaveResult.Repeated(wanted);
        });
    }

    /// Kind and secret stay as they are.
    public SaveResult change(DestinationForm form) {
        var known = repository.lock(form.id()).filter(one -> one.kind == form.kind());
        if (known.isEmpty()) {
            return new SaveResult.Unknown();
        }
        if (known.get().version != form.version()) {
            return new SaveResult.Conflict(known.get().view());
        }
        return checked(form, (address, centre) -> {
            known.get().change(address, centre, type(form));
            return new SaveResult.Saved(flushed(known.get()), null);
        });
    }

    /// Gives a webhook another secret; the former one signs nothing any more.
    ///
    /// @param seenVersion the version of the secret that is to be replaced
    public SaveResult rotateSecret(UUID id, int seenVersion) {
        var known = repository.lock(id).filter(one -> one.kind.isWebhook());
        if (known.isEmpty()) {
            return new SaveResult.Unknown();
        }
        if (known.get().secretVersion != seenVersion) {
            return new SaveResult.Repeated(known.get().view());
        }
        var secret = WebhookSigner.newSecret();
        known.get().rotate(signer.encrypt(secret));
        return new SaveResult.Saved(flushed(known.get()), secret);
    }

    /// Switched off, it gets no new requests; those that wait for it fail at their next try.
    public boolean enable(UUID id, boolean enabled) {
        return repository.update("enabled = ?1 where id = ?2", enabled, id) == 1;
    }

    /// Requests that wait for it fail; its deliveries stay in the log.
    public boolean delete(UUID id) {
        var known = repository.lock(id);
        known.ifPresent(destination -> {
            repository.delete(destination);
            handOvers.failAll(destination.view().channel(), FailureReason.Kind.GONE);
        });
        return known.isPresent();
    }

    /// Plans the delivery of a made-up request, now. Its result is in the log.
    ///
    /// @param delivery the id it gets in the log: the same id twice delivers once
    /// @return false when there is no such destination
    // Not in one transaction: a concurrent plan with the same id would abort it.
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean test(UUID id, UUID delivery) {
        var isKnown = QuarkusTransaction.requiringNew()
                .call(() -> repository.findView(id).isPresent());
        var isDone = QuarkusTransaction.requiringNew()
                .call(() -> deliveries.find(delivery).isPresent());
        if (isKnown && !isDone) {
            var job = new TestDeliveryTask.Job(CurrentTenant.get().id(), id, delivery);
            scheduler.scheduleIfNotExists(job.task(), clock.instant());
            scheduler.triggerCheckForDueExecutions();
        }
        return isKnown;
    }

    /// With its new version.
    private Destination flushed(DestinationEntity changed) {
        repository.flush();
        return changed.view();
    }

    private interface Save {
        SaveResult save(String address, @Nullable UUID centre);
    }

    private SaveResult checked(DestinationForm form, Save save) {
        var address = TextRules.identifier(form.address());
        // PostgreSQL refuses a parameter with U+0000.
        var centre = form.centre().indexOf('\0') < 0
                ? centres.bySlug(form.centre()).map(Centre::id)
                : Optional.<UUID>empty();
        if (!form.kind().accepts(address, allowHttp)) {
            return new SaveResult.BadAddress();
        }
        if (centre.isEmpty() && !form.centre().isEmpty()) {
            return new SaveResult.UnknownCentre();
        }
        if (!form.type().isEmpty() && !takesRequests(form.type())) {
            return new SaveResult.UnknownType();
        }
        return save.save(address, centre.orElse(null));
    }

    private boolean takesRequests(String type) {
        return types.view(type, CurrentTenant.get().locale())
                .filter(CardTypeView::takesRequests)
                .isPresent();
    }

    private static @Nullable String type(DestinationForm form) {
        return form.type().isEmpty() ? null : form.type();
    }
}
