package salon.panel.requests;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.card.AnswerFormatter;
import salon.customer.Customers;
import salon.persistence.PageKey;
import salon.plugin.FieldView;
import salon.request.Request;
import salon.request.RequestFilter;
import salon.request.RequestQueries;

/// Writes a list of requests as CSV, page by page, so that neither memory nor a transaction grows with its length.
@ApplicationScoped
class CsvExport {
    private static final int PAGE = 500;

    private final RequestQueries requests;
    private final Customers customers;
    private final AnswerFormatter answers;
    private final int maxRows;

    CsvExport(
            RequestQueries requests,
            Customers customers,
            AnswerFormatter answers,
            @ConfigProperty(name = "salon.panel.export-rows", defaultValue = "50000") int maxRows) {
        this.requests = requests;
        this.customers = customers;
        this.answers = answers;
        this.maxRows = maxRows;
    }

    void write(RequestFilter filter, List<FieldView> fields, Locale locale, ZoneId zone, OutputStream out) {
        var texts = texts(locale);
        var columns = new ExportColumns(fields, texts, answers, locale, zone);
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            writer.write(Csv.BYTE_ORDER_MARK);
            writer.write(Csv.line(columns.headers()));
            if (!writeRows(filter, columns, writer)) {
                writer.write(Csv.line(List.of(texts.cut(maxRows))));
            }
            writer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// @return false: there are more than may be written
    private boolean writeRows(RequestFilter filter, ExportColumns columns, Writer writer) throws IOException {
        var key = PageKey.start();
        var left = maxRows;
        while (true) {
            var page = requests.page(filter, key, Math.min(PAGE, left) + 1);
            var rows = page.subList(0, Math.min(Math.min(PAGE, left), page.size()));
            var known = customers.byIds(
                    rows.stream().map(Request::customer).distinct().toList());
            for (var request : rows) {
                writer.write(Csv.line(columns.cells(request, known.get(request.customer()))));
            }
            left -= rows.size();
            if (page.size() == rows.size() || left == 0) {
                return page.size() == rows.size();
            }
            key = new PageKey(rows.getLast().createdAt(), rows.getLast().id());
        }
    }

    private static RequestTexts texts(Locale locale) {
        return locale.getLanguage().equals("en")
                ? MessageBundles.get(RequestTexts.class, Localized.Literal.of("en"))
                : MessageBundles.get(RequestTexts.class);
    }
}
