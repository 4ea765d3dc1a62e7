package salon.mobile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.request.CustomerNotice;
import salon.request.Request;

/// @param reply what the dealer said with the last change that was told; absent when nothing was
/// @param changedAt when staff have changed it last, absent while they have not
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
        UUID id,
        String type,
        String title,
        String summary,
        String state,
        Instant createdAt,
        CentreRef.Ref centre,
        @Nullable Reply reply,
        @Nullable Instant changedAt) {
    /// @param text the dealer's words, may be empty
    /// @param day another day that the dealer proposes, ISO 8601, in the centre's time zone
    /// @param time on that day, ISO 8601
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reply(
            String text, @Nullable String day, @Nullable String time) {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

        static @Nullable Reply of(CustomerNotice told) {
            var day = told.day();
            var time = told.time();
            return told.isNothing()
                    ? null
                    : new Reply(
                            told.words(), day == null ? null : day.toString(), time == null ? null : TIME.format(time));
        }
    }

    static RequestView of(Request request, Centre centre) {
        return new RequestView(
                request.id(),
                request.type(),
                request.title(),
                request.summary(),
                request.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                request.createdAt(),
                CentreRef.Ref.of(centre),
                Reply.of(request.told()),
                request.changedAt());
    }
}
