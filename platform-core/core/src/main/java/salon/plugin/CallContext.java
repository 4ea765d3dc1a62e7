package salon.plugin;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.Catalogue;

/// What one call into a plugin sees. Its catalogue answers only during the call and in the thread of the call; all
/// plugins together use a few connections to the database, so that none is kept from the platform.
final class CallContext implements CardContext, AutoCloseable {
    private static final Semaphore CONNECTIONS = new Semaphore(8);
    private static final int MAX_WAIT_SECONDS = 1;

    private final CardContext context;
    private final Thread thread = Thread.currentThread();
    private final Catalogue catalogue = new GuardedCatalogue();
    private volatile boolean ended;

    /// Make it in the thread of the call.
    CallContext(CardContext context) {
        this.context = context;
    }

    @Override
    public Moment moment() {
        return context.moment();
    }

    @Override
    public LocalDate today() {
        return context.today();
    }

    @Override
    public Locale locale() {
        return context.locale();
    }

    @Override
    public Centre centre() {
        return context.centre();
    }

    @Override
    public Answers settings() {
        return context.settings();
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    /// The call has ended.
    @Override
    public void close() {
        ended = true;
    }

    private <T> T ask(Supplier<T> question) {
        if (ended || Thread.currentThread() != thread) {
            throw new IllegalStateException("the catalogue answers only during the call, in its thread");
        }
        try {
            if (!CONNECTIONS.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("too many plugins ask the catalogue");
            }
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the call has taken too long", late);
        }
        try {
            return question.get();
        } finally {
            CONNECTIONS.release();
        }
    }

    private final class GuardedCatalogue implements Catalogue {
        @Override
        public Optional<Offer> offer(UUID id) {
            return ask(() -> context.catalogue().offer(id));
        }

        @Override
        public List<Offer> offers() {
            return ask(() -> context.catalogue().offers());
        }

        @Override
        public Optional<Car> car(UUID id) {
            return ask(() -> context.catalogue().car(id));
        }

        @Override
        public List<Car> cars(Filter filter) {
            return ask(() -> context.catalogue().cars(filter));
        }

        @Override
        public List<Car> similar(UUID car) {
            return ask(() -> context.catalogue().similar(car));
        }
    }
}
