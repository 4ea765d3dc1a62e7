package salon.handover;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Looks a host up for one connection, and says whether it may be made. The connection is made to the very address
/// that was looked at: a name that leads elsewhere a moment later gains nothing.
@ApplicationScoped
class HostResolver {
    interface Book {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    sealed interface Found {
        record At(InetAddress address) implements Found {}

        record Nowhere(FailureReason.Kind why) implements Found {}
    }

    private final boolean isLax;
    private final Book book;
    // The JDK's look-up blocks its carrier, and can't be interrupted.
    private final ExecutorService lookers = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("look-up-", 0).factory());

    @Inject
    HostResolver(@ConfigProperty(name = "salon.webhook.private-addresses", defaultValue = "false") boolean isLax) {
        this(isLax, InetAddress::getAllByName);
    }

    HostResolver(boolean isLax, Book book) {
        this.isLax = isLax;
        this.book = book;
    }

    /// @param host a name or an address, of IPv6 in brackets
    Found find(String host, Duration patience) throws InterruptedException {
        var lookUp = lookers.submit(() -> List.of(book.lookUp(host)));
        try {
            return chosen(lookUp.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return new Found.Nowhere(FailureReason.Kind.TIMEOUT);
        } catch (ExecutionException unknown) {
            return new Found.Nowhere(FailureReason.Kind.UNREACHABLE);
        }
    }

    /// A name with one address inside is refused as a whole: those who own it could have it both ways.
    private Found chosen(List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return new Found.Nowhere(FailureReason.Kind.UNREACHABLE);
        }
        return isLax || addresses.stream().allMatch(PublicAddresses::isOutside)
                ? new Found.At(addresses.getFirst())
                : new Found.Nowhere(FailureReason.Kind.FORBIDDEN_ADDRESS);
    }

    @PreDestroy
    void close() {
        lookers.shutdownNow();
    }
}
