package salon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Ports of the loopback interface.
public final class Ports {
    private Ports() {}

    /// The given port, or a free one if it is 0.
    static int orFree(int port) {
        return port == 0 ? free() : port;
    }

    /// A port that was free a moment ago.
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("This machine has no free port on its loopback interface", e);
        }
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As the servers do it: the last seconds of a closed connection do not count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /// Throws with a message of one line when something else listens on the port.
    public static void demandFree(int port, String server) {
        if (!isFree(port)) {
            throw new IllegalStateException(
                    "Port %d is taken, %s needs it: stop the program that listens there".formatted(port, server));
        }
    }
}
