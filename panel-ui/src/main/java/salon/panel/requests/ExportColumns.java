package salon.panel.requests;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.card.AnswerLine;
import salon.card.AnswerLines;
import salon.card.CardTypeView;
import salon.card.FieldView;
import salon.customer.Customer;
import salon.request.Request;
import salon.request.Told;

/// What stands in a line of the file: the request, its customer, each field of its type, and what became of it.
record ExportColumns(CardTypeView type, RequestTexts texts, AnswerLines answers, Locale locale, ZoneId zone) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    List<String> heads() {
        return Stream.of(
                        Stream.of(
                                texts.created(),
                                texts.stateLabel(),
                                texts.holder(),
                                texts.customer(),
                                texts.phone(),
                                texts.email()),
                        type.fields().stream().map(FieldView::label),
                        Stream.of(texts.words(), texts.day(), texts.time(), texts.lastChange(), texts.number()))
                .flatMap(some -> some)
                .toList();
    }

    List<String> cells(Request request, @Nullable Customer customer) {
        var holder = request.takenBy();
        var told = request.told();
        return Stream.of(
                        Stream.of(
                                moment(request.createdAt()),
                                texts.state(request.state()),
                                holder == null ? "" : holder.name(),
                                customer == null ? "" : customer.name(),
                                customer == null ? "" : customer.phone(),
                                customer == null ? "" : customer.email()),
                        type.fields().stream().map(field -> value(field, request)),
                        Stream.of(
                                told.words(),
                                told.day() == null ? "" : told.day().toString(),
                                time(told),
                                moment(request.changedAt()),
                                request.id().toString()))
                .flatMap(some -> some)
                .toList();
    }

    private String value(FieldView field, Request request) {
        var given = request.answers().get(field.name());
        return given == null
                ? ""
                : answers.of(request.type(), Map.of(field.name(), given), Map.of(), locale).stream()
                        .map(AnswerLine::value)
                        .findFirst()
                        .orElse("");
    }

    private static String time(Told told) {
        var time = told.time();
        return time == null ? "" : TIME.format(time);
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(zone));
    }
}
