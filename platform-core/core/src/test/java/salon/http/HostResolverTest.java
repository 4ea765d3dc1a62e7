package salon.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.http.HostResolver.PublicAddresses;
import salon.http.HostResolver.Resolution;

class HostResolverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.0.1", "169.254.169.254",
                "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.168.1.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
                "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "fe80::1",
                "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1",
                "2001:db8::1"
            })
    void privateAddressesAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "93.184.216.34", "2a00:1450:4010::1", "2606:4700::1111"})
    void internetAddressesArePublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameIsCheckedAtEachResolution() throws Exception {
        var answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));
        var hosts = new HostResolver(false, host -> new InetAddress[] {InetAddress.getByName(answers.remove())});

        assertThat(hosts.resolve("crm.example", PATIENCE))
                .isEqualTo(new Resolution.Resolved(InetAddress.getByName("93.184.216.34")));
        assertThat(hosts.resolve("crm.example", PATIENCE))
                .isEqualTo(new Resolution.Failed(HostResolver.Failure.FORBIDDEN));
    }

    @Test
    void aNameWithOnePrivateAddressIsRefused() throws Exception {
        var hosts = new HostResolver(false, host ->
                new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1")});

        assertThat(hosts.resolve("crm.example", PATIENCE))
                .isEqualTo(new Resolution.Failed(HostResolver.Failure.FORBIDDEN));
    }

    @Test
    void anUnknownNameIsUnreachable() throws Exception {
        var hosts = new HostResolver(false, host -> {
            throw new UnknownHostException(host);
        });

        assertThat(hosts.resolve("crm.example", PATIENCE))
                .isEqualTo(new Resolution.Failed(HostResolver.Failure.UNKNOWN));
    }
}
