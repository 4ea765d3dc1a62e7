package salon.panel.requests;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.panel.frame.FormValues;
import salon.request.CustomerNotice;
import salon.request.Request.State;
import salon.request.RequestAction;
import salon.request.RequestedTime;

/// The submitted form of a change.
record SubmittedChange(UUID id, int revision, RequestAction action, String words, String day, String time) {
    static SubmittedChange of(MultivaluedMap<String, String> form) {
        return new SubmittedChange(
                FormValues.id(form.getFirst("form")),
                number(form.getFirst("revision")),
                ActionButton.action(form.getFirst("do")),
                FormValues.lines(form.getFirst("words")),
                FormValues.text(form.getFirst("day")),
                FormValues.text(form.getFirst("time")));
    }

    /// @param agreed the time that stood in the form: it is told with a confirmation, or when it was changed
    /// @return empty when day or time is malformed, which the date and time inputs of browsers never send
    Optional<CustomerNotice> notice(RequestedTime agreed) {
        try {
            var written = new CustomerNotice(
                    words.strip(),
                    day.isBlank() ? null : LocalDate.parse(day.strip()),
                    time.isBlank() ? null : LocalTime.parse(time.strip()));
            return Optional.of(
                    agreed.isSameAs(written) && !confirms() ? new CustomerNotice(written.text(), null, null) : written);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private boolean confirms() {
        return action.equals(new RequestAction.Move(State.CONFIRMED));
    }

    private static int number(@Nullable String written) {
        try {
            return Integer.parseInt(FormValues.text(written));
        } catch (NumberFormatException malformed) {
            throw new BadRequestException(malformed);
        }
    }
}
