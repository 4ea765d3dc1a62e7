package salon.panel.requests;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.card.AnswerFormatter;
import salon.card.AnswerView;
import salon.customer.Customer;
import salon.plugin.FieldView;
import salon.request.CustomerNotice;
import salon.request.Request;

/// The columns of the CSV file: the request, its customer, each field of its type, and how it was processed.
record ExportColumns(List<FieldView> fields, RequestTexts texts, AnswerFormatter answers, Locale locale, ZoneId zone) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    List<String> headers() {
        return Stream.of(
                        Stream.of(
                                texts.created(),
                                texts.stateLabel(),
                                texts.assignee(),
                                texts.customer(),
                                texts.phone(),
                                texts.email()),
                        fields.stream().map(FieldView::label),
                        Stream.of(
                                texts.others(),
                                texts.words(),
                                texts.day(),
                                texts.time(),
                                texts.lastChange(),
                                texts.number()))
                .flatMap(some -> some)
                .toList();
    }

    List<String> cells(Request request, @Nullable Customer customer) {
        var assignee = request.assignee();
        var notice = request.notice();
        var lines = new ArrayList<>(answers.of(request.type(), request.version(), request.answers(), Map.of(), locale));
        var values = fields.stream().map(field -> take(field, lines)).toList();
        return Stream.of(
                        Stream.of(
                                moment(request.createdAt()),
                                texts.state(request.state()),
                                assignee == null ? "" : assignee.name(),
                                customer == null ? "" : customer.name(),
                                customer == null ? "" : customer.phone(),
                                customer == null ? "" : customer.email()),
                        values.stream(),
                        Stream.of(
                                others(lines),
                                notice.text(),
                                notice.day() == null ? "" : notice.day().toString(),
                                time(notice),
                                moment(request.changedAt()),
                                request.id().toString()))
                .flatMap(some -> some)
                .toList();
    }

    /// Removes the line, so that those without a field are left.
    private static String take(FieldView field, List<AnswerView> lines) {
        var found =
                lines.stream().filter(line -> line.name().equals(field.name())).findFirst();
        found.ifPresent(lines::remove);
        return found.map(AnswerView::value).orElse("");
    }

    /// Answers to fields that the type no longer has.
    private static String others(List<AnswerView> lines) {
        return lines.stream().map(line -> line.label() + ": " + line.value()).collect(Collectors.joining("\n"));
    }

    private static String time(CustomerNotice notice) {
        var time = notice.time();
        return time == null ? "" : TIME.format(time);
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(zone));
    }
}
