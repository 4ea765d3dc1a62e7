package salon.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.plugin.CardTypes;
import salon.spi.Field;

/// When the customer wants to come, as their request says: its first day that was still to come when the request
/// was sent (others are birthdays and the like), and its first time.
///
/// @param day null when the request names none; then there is no time either
public record RequestedTime(
        @Nullable LocalDate day, @Nullable LocalTime time) {
    public static final RequestedTime NONE = new RequestedTime(null, null);

    public static RequestedTime of(Request request, CardTypes types) {
        var fields =
                types.find(request.type()).map(type -> type.card().fields()).orElse(List.of());
        // It may be yesterday yet where the centre is.
        var earliest = request.createdAt().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        var day = values(fields.stream().filter(Field.Day.class::isInstance), request, LocalDate::parse)
                .filter(one -> !one.isBefore(earliest))
                .findFirst()
                .orElse(null);
        return day == null
                ? NONE
                : new RequestedTime(
                        day,
                        values(fields.stream().filter(Field.Time.class::isInstance), request, LocalTime::parse)
                                .findFirst()
                                .orElse(null));
    }

    /// When the customer is to come once they have been told this: as before, if it names no day.
    public RequestedTime after(CustomerNotice notice) {
        return notice.day() == null ? this : new RequestedTime(notice.day(), notice.time());
    }

    /// Whether the customer comes when they wanted to: the notice names the same day, and no other time.
    boolean isKeptBy(CustomerNotice notice) {
        return day != null
                && day.equals(notice.day())
                && (time == null || notice.time() == null || time.equals(notice.time()));
    }

    /// Whether the day of a notice is an appointment, and not another day than was agreed on before.
    public boolean isAppointedBy(CustomerNotice notice, Request.State state) {
        return isKeptBy(notice) || (day == null && notice.day() != null && state == Request.State.CONFIRMED);
    }

    /// Whether a form with this notice is as it was when it was opened.
    public boolean isSameAs(CustomerNotice notice) {
        return Objects.equals(day, notice.day()) && Objects.equals(time, notice.time());
    }

    private static <T> Stream<T> values(Stream<? extends Field<?>> fields, Request request, Function<String, T> parse) {
        return fields.flatMap(field -> Stream.ofNullable(request.answers().get(field.name())))
                .flatMap(value -> parsed(value.toString(), parse));
    }

    private static <T> Stream<T> parsed(String value, Function<String, T> parse) {
        try {
            return Stream.of(parse.apply(value));
        } catch (DateTimeException ofAnotherVersion) {
            return Stream.empty();
        }
    }
}
