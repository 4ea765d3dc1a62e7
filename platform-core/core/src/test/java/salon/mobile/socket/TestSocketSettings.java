package salon.mobile.socket;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/// @param bytes that may wait in one queue, in those of a customer and in sum
record TestSocketSettings(long bytes) implements SocketSettings {
    @Override
    public Duration beatEvery() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int maxSockets() {
        return 20;
    }

    @Override
    public MemorySize unsentPerSocket() {
        return new MemorySize(BigInteger.valueOf(bytes));
    }

    @Override
    public MemorySize queuedPerCustomer() {
        return new MemorySize(BigInteger.valueOf(bytes));
    }

    @Override
    public MemorySize queuedInSum() {
        return new MemorySize(BigInteger.valueOf(bytes));
    }
}
