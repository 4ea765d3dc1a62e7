package salon.handover;

import java.util.Arrays;

/// A fault for the log: its class and place, never its message, which may quote a customer or an address.
final class Faults {
    private Faults() {}

    static String place(Throwable fault) {
        var place = Arrays.stream(fault.getStackTrace())
                .findFirst()
                .map(Object::toString)
                .orElse("an unknown place");
        return fault.getClass().getName() + " at " + place;
    }
}
