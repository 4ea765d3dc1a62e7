package salon.mobile.socket;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of the app's sockets.
@ConfigMapping(prefix = "salon.mobile")
interface SocketSettings {
    /// How often each socket is told the last `seq` of its chats.
    @WithDefault("25s")
    Duration beatEvery();

    /// Sockets that a customer may have open at the same time; a further one closes the oldest.
    @WithDefault("20")
    int maxSockets();

    /// What may wait for the network in one socket.
    @WithDefault("2M")
    MemorySize unsentPerSocket();

    /// What may wait in all sockets of a customer, to be sent and to be done.
    @WithDefault("8M")
    MemorySize queuedPerCustomer();

    /// What may wait in all sockets of this node, to be sent and to be done.
    @WithDefault("64M")
    MemorySize queuedInSum();
}
