package salon.tenant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tenant this thread works for. It is bound for the length of a call, so it can't leak into the next one.
public final class CurrentTenant {
    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

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

    static Optional<Tenant> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
