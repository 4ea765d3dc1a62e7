package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.plugin.CardTypeView;
import salon.plugin.CardTypes;
import salon.tenant.CurrentTenant;

/// Where the current tenant's requests are handed over to.
@ApplicationScoped
@Transactional
public class Destinations {
    /// Each request may go to all of them.
    static final int MOST = 50;

    private final DestinationRepository store;
    private final DestinationAddress addresses;
    private final WebhookSecrets secrets;
    private final HandOverQueries handOvers;
    private final TestDeliveries trials;
    private final Centres centres;
    private final CardTypes types;

    Destinations(
            DestinationRepository store,
            DestinationAddress addresses,
            WebhookSecrets secrets,
            HandOverQueries handOvers,
            TestDeliveries trials,
            Centres centres,
            CardTypes types) {
        this.store = store;
        this.addresses = addresses;
        this.secrets = secrets;
        this.handOvers = handOvers;
        this.trials = trials;
        this.centres = centres;
        this.types = types;
    }

    public List<Destination> all() {
        return store.all();
    }

    public Optional<Destination> find(UUID id) {
        return store.find(id);
    }

    public Saving add(DestinationForm form) {
        return checked(form, (address, centre) -> {
            var known = store.find(form.id());
            if (known.isPresent()) {
                return new Saving.Repeated(known.get());
            }
            if (store.all().size() >= MOST) {
                return new Saving.TooMany(MOST);
            }
            var secret = form.kind() == Destination.Kind.WEBHOOK ? WebhookSecrets.generate() : null;
            var wanted = new Destination(form.id(), form.kind(), centre, type(form), address, 1, true);
            return store.add(wanted, secret == null ? null : secrets.close(secret))
                    .<Saving>map(added -> new Saving.Saved(added, secret))
                    .orElseGet(() -> new Saving.Repeated(wanted));
        });
    }

    /// Kind and secret stay what they were.
    public Saving change(DestinationForm form) {
        var known = store.find(form.id());
        if (known.isEmpty() || known.get().kind() != form.kind()) {
            return new Saving.Unknown();
        }
        return checked(form, (address, centre) -> store.change(form.id(), address, centre, type(form))
                .<Saving>map(changed -> new Saving.Saved(changed, null))
                .orElseGet(Saving.Unknown::new));
    }

    /// Gives a webhook another secret; the former one signs nothing any more.
    ///
    /// @param seenVersion that of the secret which is to be replaced
    public Saving rotate(UUID id, int seenVersion) {
        var known = store.find(id);
        if (known.isEmpty() || known.get().kind() != Destination.Kind.WEBHOOK) {
            return new Saving.Unknown();
        }
        var secret = WebhookSecrets.generate();
        return store.rotate(id, seenVersion, secrets.close(secret))
                .<Saving>map(rotated -> new Saving.Saved(rotated, secret))
                .orElseGet(() -> new Saving.Repeated(known.get()));
    }

    /// Switched off, it gets no new requests; those that wait for it fail at their next try.
    public boolean enable(UUID id, boolean isOn) {
        return store.enable(id, isOn);
    }

    /// What waits for it fails; what was handed over stays in the log.
    public boolean delete(UUID id) {
        var deleted = store.remove(id);
        deleted.ifPresent(one -> handOvers.failAll(one.channel(), FailureReason.of(FailureReason.Kind.GONE)));
        return deleted.isPresent();
    }

    /// Sends a made-up request, once; how it went is in the log.
    ///
    /// @param delivery the id it gets in the log: the same id twice sends once
    /// @return false: there is no such destination
    // Outside of a transaction: two that plan the same at a time must not abort each other's.
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean test(UUID id, UUID delivery) {
        return trials.plan(id, delivery);
    }

    private interface Sound {
        Saving save(String address, @Nullable UUID centre);
    }

    private Saving checked(DestinationForm form, Sound sound) {
        var address = addresses.of(form.kind(), form.address());
        // PostgreSQL does not even look for a text with U+0000.
        var centre = form.centre().indexOf('\0') < 0
                ? centres.bySlug(form.centre()).map(Centre::id)
                : Optional.<UUID>empty();
        if (address.isEmpty()) {
            return new Saving.BadAddress();
        }
        if (centre.isEmpty() && !form.centre().isEmpty()) {
            return new Saving.UnknownCentre();
        }
        if (!form.type().isEmpty() && !takesRequests(form.type())) {
            return new Saving.UnknownType();
        }
        return sound.save(address.get(), centre.orElse(null));
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
