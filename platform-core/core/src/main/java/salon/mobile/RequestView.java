package salon.mobile;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import salon.centre.Centre;
import salon.request.Request;

record RequestView(
        UUID id, String type, String title, String summary, String state, Instant createdAt, CentreView.Ref centre) {
    static RequestView of(Request request, Centre centre) {
        return new RequestView(
                request.id(),
                request.type(),
                request.title(),
                request.summary(),
                request.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                request.createdAt(),
                CentreView.Ref.of(centre));
    }
}
