package salon.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Resolves a host for one connection, and checks that its addresses are public. The connection is made to the address
/// that was checked, so a name that resolves to another address a moment later gains nothing (DNS rebinding).
@ApplicationScoped
public class HostResolver {
    public interface Dns {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    public sealed interface Resolution {
        record Resolved(InetAddress address) implements Resolution {}

        record Failed(Failure failure) implements Resolution {}
    }

    public enum Failure {
        /// It is not plain, or one of its addresses is not public.
        FORBIDDEN,
        TIMEOUT,
        UNKNOWN
    }

    /// A name whose last label is no number, four decimal numbers without leading zeros, or an IPv6 address without an
    /// IPv4 address or a zone in it. Parsers disagree about all other ways to write an address (octal, hexadecimal,
    /// short forms).
    private static final Pattern PLAIN = Pattern.compile("""
            (?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){0,126}[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.?
            |(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})
            |\\[[0-9A-Fa-f:]{2,39}]
            """, Pattern.COMMENTS);

    private final boolean allowPrivate;
    private final Dns dns;
    // The JDK's look-up pins a virtual thread's carrier and can't be interrupted.
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("look-up-", 0).factory());

    @Inject
    HostResolver(
            @ConfigProperty(name = "salon.webhook.private-addresses", defaultValue = "false") boolean allowPrivate) {
        this(allowPrivate, InetAddress::getAllByName);
    }

    public HostResolver(boolean allowPrivate, Dns dns) {
        this.allowPrivate = allowPrivate;
        this.dns = dns;
    }

    /// Whether every parser reads this host in the same way.
    ///
    /// @param host as it stands in a URL: a name or an address, of IPv6 in brackets
    public static boolean isPlain(@Nullable String host) {
        return host != null && PLAIN.matcher(host).matches();
    }

    /// @param host refused when it is not plain
    public Resolution resolve(@Nullable String host, Duration timeout) throws InterruptedException {
        if (host == null || !isPlain(host)) {
            return new Resolution.Failed(Failure.FORBIDDEN);
        }
        var lookUp = threads.submit(() -> List.of(dns.lookUp(host)));
        try {
            return choose(lookUp.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return new Resolution.Failed(Failure.TIMEOUT);
        } catch (ExecutionException unknown) {
            return new Resolution.Failed(Failure.UNKNOWN);
        }
    }

    /// A name with one private address is refused as a whole.
    private Resolution choose(List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return new Resolution.Failed(Failure.UNKNOWN);
        }
        return allowPrivate || addresses.stream().allMatch(PublicAddresses::isPublic)
                ? new Resolution.Resolved(addresses.getFirst())
                : new Resolution.Failed(Failure.FORBIDDEN);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /// The addresses of the public internet. All others belong to private networks, such as the platform's own, which
    /// a URL that a tenant enters must not reach.
    static final class PublicAddresses {
        private static final List<Network> PRIVATE_4 = Stream.of(
                        "0.0.0.0/8", // this network
                        "10.0.0.0/8",
                        "100.64.0.0/10", // carrier-grade NAT
                        "127.0.0.0/8",
                        "169.254.0.0/16", // link-local, metadata services of clouds
                        "172.16.0.0/12",
                        "192.0.0.0/24",
                        "192.0.2.0/24",
                        "192.88.99.0/24",
                        "192.168.0.0/16",
                        "198.18.0.0/15",
                        "198.51.100.0/24",
                        "203.0.113.0/24",
                        "224.0.0.0/3") // multicast, reserved, broadcast
                .map(Network::of)
                .toList();
        private static final Network UNICAST_6 = Network.of("2000::/3");
        private static final List<Network> PRIVATE_6 = Stream.of(
                        "2001::/23", // Teredo and other tunnels
                        "2001:db8::/32",
                        "2002::/16", // carries an IPv4 address
                        "3fff::/20")
                .map(Network::of)
                .toList();

        private PublicAddresses() {}

        static boolean isPublic(InetAddress address) {
            // The JDK turns an IPv4-mapped IPv6 address into an Inet4Address.
            return address instanceof Inet4Address
                    ? isInNone(PRIVATE_4, address)
                    : UNICAST_6.contains(address) && isInNone(PRIVATE_6, address);
        }

        private static boolean isInNone(List<Network> networks, InetAddress address) {
            return networks.stream().noneMatch(network -> network.contains(address));
        }
    }

    /// A block of addresses, `10.0.0.0/8` or `2001:db8::/32`.
    private record Network(int length, BigInteger prefix, int bits) {
        static Network of(String written) {
            var parts = written.split("/", 2);
            try {
                var address = InetAddress.getByName(parts[0]);
                return of(address, Integer.parseInt(parts[1]));
            } catch (UnknownHostException bug) {
                throw new IllegalArgumentException(written, bug);
            }
        }

        boolean contains(InetAddress address) {
            return equals(of(address, bits));
        }

        private static Network of(InetAddress address, int bits) {
            var bytes = address.getAddress();
            return new Network(
                    bytes.length, new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits), bits);
        }
    }
}
