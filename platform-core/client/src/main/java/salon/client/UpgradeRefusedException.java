package salon.client;

import java.io.IOException;

/// The platform did not open the socket.
public final class UpgradeRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    UpgradeRefusedException(int status) {
        super("the upgrade to a WebSocket was answered with " + status);
        this.status = status;
    }

    /// The status of HTTP: 401 when the token is no good.
    public int status() {
        return status;
    }
}
