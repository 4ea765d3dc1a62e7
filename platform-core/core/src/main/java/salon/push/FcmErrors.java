package salon.push;

import com.google.common.base.Throwables;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.MessagingErrorCode;
import java.util.Locale;
import java.util.Optional;

/// Tells failures that pass from those that stay.
final class FcmErrors {
    private FcmErrors() {}

    static PushResult on(FirebaseMessagingException failure) {
        var busy = Throwables.getCausalChain(failure).stream()
                .filter(FirebaseBusy.class::isInstance)
                .map(FirebaseBusy.class::cast)
                .findFirst();
        if (busy.isPresent()) {
            return new PushResult.Later(busy.get().asked);
        }
        var response = failure.getHttpResponse();
        if (response == null || response.getStatusCode() >= 500) {
            return new PushResult.Later(Optional.empty());
        }
        return isDeviceGone(failure)
                ? new PushResult.DeviceGone()
                : new PushResult.Refused("%d %s %s"
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
