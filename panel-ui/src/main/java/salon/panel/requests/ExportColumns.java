package salon.panel.requests;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.card.AnswerFormatter;
import salon.card.AnswerFormatter.AnswerView;
import salon.customer.Customer;
import salon.plugin.FieldKind;
import salon.plugin.FieldView;
import salon.request.CustomerNotice;
import salon.request.Request;
import salon.text.BidiText;

/// The columns of the CSV file: the request, its customer, each field of its type, and how it was processed.
record ExportColumns(List<FieldView> fields, RequestTexts texts, AnswerFormatter answers, Locale locale, ZoneId zone) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /// No two of a name: the fields of a type are named by whoever made it.
    List<String> headers() {
        var taken = new HashSet<String>();
        return Stream.of(
                        Stream.of(
                                texts.created(),
                                texts.stateLabel(),
                                texts.assignee(),
                                texts.customer(),
                                texts.phone(),
                                texts.email()),
                        fields.stream().map(FieldView::label).map(this::fieldHeader),
                        Stream.of(
                                texts.others(),
                                texts.words(),
                                texts.day(),
                                texts.time(),
                                texts.lastChange(),
                                texts.number()))
                .flatMap(some -> some)
                .map(header -> unique(header, taken))
                .toList();
    }

    Stream<Csv.Cell> cells(Request request, @Nullable Customer customer) {
        var assignee = request.assignee();
        var notice = request.notice();
        var lines = new ArrayList<>(answers.of(request.type(), request.version(), request.answers(), Map.of(), locale));
        var values = fields.stream().map(field -> take(field, lines)).toList();
        return Stream.of(
                        Csv.texts(List.of(
                                moment(request.createdAt()),
                                texts.state(request.state()),
                                assignee == null ? "" : assignee.name(),
                                customer == null ? "" : customer.name())),
                        Stream.of(Csv.Cell.Phone.of(customer == null ? "" : customer.phone())),
                        Csv.texts(List.of(customer == null ? "" : customer.email())),
                        values.stream(),
                        Csv.texts(List.of(
                                others(lines),
                                notice.text(),
                                notice.day() == null ? "" : notice.day().toString(),
                                time(notice),
                                moment(request.changedAt()),
                                request.id().toString())))
                .flatMap(some -> some);
    }

    /// The customer's columns keep their names.
    private String fieldHeader(String label) {
        return Stream.of(texts.customer(), texts.phone(), texts.email()).anyMatch(label::equalsIgnoreCase)
                ? texts.ofRequest(label)
                : label;
    }

    private static String unique(String header, Set<String> taken) {
        var name = header;
        for (var number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = header + " (" + number + ")";
        }
        return name;
    }

    /// Removes the line, so that those without a field are left.
    private static Csv.Cell take(FieldView field, List<AnswerView> lines) {
        var found =
                lines.stream().filter(line -> line.name().equals(field.name())).findFirst();
        found.ifPresent(lines::remove);
        var value = found.map(AnswerView::value).orElse("");
        return field.kind() == FieldKind.PHONE ? Csv.Cell.Phone.of(value) : new Csv.Cell.Text(value);
    }

    /// Answers to fields that the type no longer has.
    private static String others(List<AnswerView> lines) {
        return lines.stream()
                .map(line -> line.label() + ": " + BidiText.isolateIfTurning(line.value()))
                .collect(Collectors.joining("\n"));
    }

    private static String time(CustomerNotice notice) {
        var time = notice.time();
        return time == null ? "" : TIME.format(time);
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(zone));
    }
}
