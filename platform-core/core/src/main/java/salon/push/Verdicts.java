package salon.push;

import com.google.common.base.Throwables;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.MessagingErrorCode;
import java.util.Locale;
import java.util.Optional;

/// Tells failures that pass from those that stay.
final class Verdicts {
    private Verdicts() {}

    static Sending on(FirebaseMessagingException failure) {
        var busy = Throwables.getCausalChain(failure).stream()
                .filter(FirebaseBusy.class::isInstance)
                .map(FirebaseBusy.class::cast)
                .findFirst();
        if (busy.isPresent()) {
            return new Sending.Later(busy.get().asked);
        }
        var response = failure.getHttpResponse();
        if (response == null || response.getStatusCode() >= 500) {
            return new Sending.Later(Optional.empty());
        }
        return isDeviceGone(failure)
                ? new Sending.DeviceGone()
                : new Sending.Refused("%d %s %s"
                        .formatted(response.getStatusCode(), failure.getErrorCode(), failure.getMessagingErrorCode()));
    }

    private static boolean isDeviceGone(FirebaseMessagingException failure) {
        var code = failure.getMessagingErrorCode();
        // An invalid argument may be the message's fault as well; that must not cost a customer their device.
        return code == MessagingErrorCode.UNREGISTERED
                || (code == MessagingErrorCode.INVALID_ARGUMENT
                        && String.valueOf(failure.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("registration token"));
    }
}
