package salon.tenant;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The tenant this thread works for. It is bound for the length of a call, so it can't leak into the next one.
public final class CurrentTenant {
    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

    private static final ScopedValue<AtomicBoolean> TELLS_ITSELF = ScopedValue.newInstance();

    private CurrentTenant() {}

    public static <R extends @Nullable Object, X extends Throwable> R call(
            Tenant tenant, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, tenant).call(work);
    }

    public static void run(Tenant tenant, Runnable work) {
        ScopedValue.where(CURRENT, tenant).run(work);
    }

    /// @throws IllegalStateException outside of any tenant: a bug of the caller
    public static Tenant get() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("no tenant is bound to this thread"));
    }

    /// Runs work whose transaction begins with a statement that tells PostgreSQL the tenant itself, which saves the
    /// statement that would tell it. Any other first statement fails, as no tenant is set.
    public static <R extends @Nullable Object> R callTellingItself(Supplier<R> work) {
        return ScopedValue.where(TELLS_ITSELF, new AtomicBoolean(true)).call(work::get);
    }

    /// @return whether the transaction that has just begun tells the tenant itself; further ones do not
    static boolean takeTellingItself() {
        return TELLS_ITSELF.isBound() && TELLS_ITSELF.get().getAndSet(false);
    }

    static Optional<Tenant> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
