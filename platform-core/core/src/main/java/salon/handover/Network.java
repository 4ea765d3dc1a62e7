package salon.handover;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// A block of addresses, `10.0.0.0/8` or `2001:db8::/32`.
record Network(int length, BigInteger prefix, int bits) {
    static Network of(String written) {
        var parts = written.split("/", 2);
        try {
            var address = InetAddress.getByName(parts[0]);
            return of(address, Integer.parseInt(parts[1]));
        } catch (UnknownHostException bug) {
            throw new IllegalArgumentException(written, bug);
        }
    }

    boolean has(InetAddress address) {
        return equals(of(address, bits));
    }

    private static Network of(InetAddress address, int bits) {
        var bytes = address.getAddress();
        return new Network(bytes.length, new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits), bits);
    }
}
