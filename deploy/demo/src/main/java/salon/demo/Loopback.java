package salon.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;

/// The addresses behind `localhost`: a browser may try the IPv6 one first.
final class Loopback {
    private Loopback() {}

    static boolean isFree(int port) {
        return Arrays.stream(addresses()).allMatch(address -> isFree(address, port));
    }

    private static boolean isFree(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (SocketException refused) {
            return !(refused instanceof java.net.BindException) || noSuchAddress(refused);
        } catch (IOException refused) {
            return false;
        }
    }

    // A machine without IPv6 may still name ::1 in its hosts file.
    private static boolean noSuchAddress(SocketException refused) {
        return String.valueOf(refused.getMessage()).contains("assign");
    }

    private static InetAddress[] addresses() {
        try {
            return InetAddress.getAllByName("localhost");
        } catch (UnknownHostException e) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }
    }
}
