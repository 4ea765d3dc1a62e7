package salon.embedded;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Error answers in the shape that FCM documents.
final class FcmErrorResponses {
    private FcmErrorResponses() {}

    static Http.Response unregistered() {
        return reply(404, "NOT_FOUND", "UNREGISTERED", "Requested entity was not found.");
    }

    static Http.Response invalid(String message) {
        return reply(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT", message);
    }

    static Http.Response unauthenticated() {
        return reply(
                401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR", "Request had invalid authentication credentials.");
    }

    static Http.Response of(int status, OptionalInt retryAfterSeconds) {
        var reply =
                switch (status) {
                    case 400 -> invalid("The message is not valid.");
                    case 401 -> unauthenticated();
                    case 403 -> reply(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH", "SenderId mismatch");
                    case 404 -> unregistered();
                    case 429 -> reply(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED", "Quota exceeded.");
                    case 503 -> reply(503, "UNAVAILABLE", "UNAVAILABLE", "The service is currently unavailable.");
                    default -> reply(status, "INTERNAL", "INTERNAL", "Internal error encountered.");
                };
        if (retryAfterSeconds.isEmpty()) {
            return reply;
        }
        var headers = Map.of("Retry-After", Integer.toString(retryAfterSeconds.getAsInt()));
        return new Http.Response(reply.status(), reply.body(), headers);
    }

    private static Http.Response reply(int code, String status, String errorCode, String message) {
        var detail = Map.of("@type", "type.googleapis.com/google.firebase.fcm.v1.FcmError", "errorCode", errorCode);
        var error = Map.of("code", code, "message", message, "status", status, "details", List.of(detail));
        return Http.Response.json(code, Map.of("error", error));
    }
}
