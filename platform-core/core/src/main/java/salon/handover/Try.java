package salon.handover;

import java.util.UUID;

/// A planned try, in ids; what is handed over is read when it is made.
record Try(UUID tenant, UUID request, String channel, int round) {
    /// A round is planned once, and the tasks of the rounds before may not have ended yet.
    String name() {
        return tenant + "." + request + "." + channel + "." + round;
    }
}
