package salon.push;

import com.google.common.base.Throwables;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.MessagingErrorCode;
import java.util.Locale;
import java.util.Optional;
import salon.push.PushSender.PushResult;

/// Tells temporary from permanent failures of Firebase Cloud Messaging.
final class FcmErrors {
    private FcmErrors() {}

    static PushResult result(FirebaseMessagingException failure) {
        var unavailable = Throwables.getCausalChain(failure).stream()
                .filter(FirebaseTransport.UnavailableException.class::isInstance)
                .map(FirebaseTransport.UnavailableException.class::cast)
                .findFirst();
        if (unavailable.isPresent()) {
            return new PushResult.Unavailable(unavailable.get().retryAfter);
        }
        var response = failure.getHttpResponse();
        if (response == null || response.getStatusCode() >= 500) {
            return new PushResult.Unavailable(Optional.empty());
        }
        return isUnregistered(failure)
                ? new PushResult.Unregistered()
                : new PushResult.Rejected("%d %s %s"
                        .formatted(response.getStatusCode(), failure.getErrorCode(), failure.getMessagingErrorCode()));
    }

    private static boolean isUnregistered(FirebaseMessagingException failure) {
        var code = failure.getMessagingErrorCode();
        // An invalid argument may be about the message instead; then the device must stay registered.
        return code == MessagingErrorCode.UNREGISTERED
                || (code == MessagingErrorCode.INVALID_ARGUMENT
                        && String.valueOf(failure.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("registration token"));
    }
}
