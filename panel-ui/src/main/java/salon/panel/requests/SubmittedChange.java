package salon.panel.requests;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.request.CustomerNotice;
import salon.request.RequestAction;

/// The submitted form of a change.
record SubmittedChange(UUID id, int revision, RequestAction action, String words, String day, String time) {
    static SubmittedChange of(MultivaluedMap<String, String> form) {
        return new SubmittedChange(
                id(form.getFirst("form")),
                number(form.getFirst("revision")),
                ActionButton.action(form.getFirst("do")),
                text(form.getFirst("words")),
                orEmpty(form.getFirst("day")),
                orEmpty(form.getFirst("time")));
    }

    /// @return empty when day or time is malformed, which the date and time inputs of browsers never send
    Optional<CustomerNotice> notice() {
        try {
            return Optional.of(new CustomerNotice(
                    words.strip(),
                    day.isBlank() ? null : LocalDate.parse(day.strip()),
                    time.isBlank() ? null : LocalTime.parse(time.strip())));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static UUID id(@Nullable String written) {
        try {
            return UUID.fromString(orEmpty(written));
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException(malformed);
        }
    }

    /// Forms end their lines with CRLF; here it is LF.
    static String text(@Nullable String text) {
        return orEmpty(text).replace("\r\n", "\n");
    }

    private static int number(@Nullable String written) {
        try {
            return Integer.parseInt(orEmpty(written));
        } catch (NumberFormatException malformed) {
            throw new BadRequestException(malformed);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
