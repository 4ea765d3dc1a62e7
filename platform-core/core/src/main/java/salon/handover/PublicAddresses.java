package salon.handover;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses are out in the open internet. All else is somebody's own network, ours for one: a URL that a tenant
/// enters must not lead there.
final class PublicAddresses {
    private static final List<Network> INSIDE_4 = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // between provider and customer
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local, and where clouds keep their secrets
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
    private static final List<Network> INSIDE_6 = Stream.of(
                    "2001::/23", // Teredo and other tunnels
                    "2001:db8::/32",
                    "2002::/16", // carries an IPv4 address
                    "3fff::/20")
            .map(Network::of)
            .toList();

    private PublicAddresses() {}

    static boolean isOutside(InetAddress address) {
        // An IPv4 address in the form of IPv6 is one of IPv4 to the JDK.
        return address instanceof Inet4Address
                ? isInNone(INSIDE_4, address)
                : UNICAST_6.has(address) && isInNone(INSIDE_6, address);
    }

    private static boolean isInNone(List<Network> networks, InetAddress address) {
        return networks.stream().noneMatch(network -> network.has(address));
    }
}
