package salon.catalog;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.catalog.FieldError.Code;
import salon.catalog.ImportFile.Row;
import salon.catalog.OfferRepository.OfferWrite;
import salon.text.TextRules;

/// Imports offers from a file. An offer is identified by its code, so importing a file again changes nothing.
@ApplicationScoped
public class OfferImports {
    private record Context(Map<String, UUID> centres, Map<UUID, String> slugs) {}

    private final OfferRepository repository;
    private final CatalogQueries catalog;

    OfferImports(OfferRepository repository, CatalogQueries catalog) {
        this.repository = repository;
        this.catalog = catalog;
    }

    /// @param centres by slug: where the writer works
    public ImportResult run(byte[] content, ImportResult.Mode mode, Map<String, UUID> centres) {
        try {
            var file = ImportFile.read(content, OfferParser.REQUIRED, OfferParser.OPTIONAL, Map.of());
            // Only now: reading a large file takes a while.
            return QuarkusTransaction.requiringNew().call(() -> {
                catalog.lock();
                return plan(file.rows(), centres).execute(file, mode, repository::add, repository::change);
            });
        } catch (ImportFile.UnreadableException unreadable) {
            return unreadable.result();
        }
    }

    private ImportPlan<OfferWrite> plan(List<Row> rows, Map<String, UUID> centres) {
        var plan = new ImportPlan<OfferWrite>();
        var known = repository.byCodes(rows.stream().map(OfferImports::code).toList());
        var slugs = centres.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        for (var row : rows) {
            if (plan.isFirst(code(row), "code", row)) {
                plan(plan, row, known.get(code(row)), new Context(centres, slugs));
            }
        }
        return plan;
    }

    private void plan(ImportPlan<OfferWrite> plan, Row row, @Nullable Offer known, Context context) {
        if (known != null && !context.slugs().keySet().containsAll(known.centres())) {
            plan.refuse(row, List.of(new FieldError("code", Code.FOREIGN)));
            return;
        }
        var errors = new ArrayList<>(row.errors());
        if (code(row).isEmpty()) {
            errors.add(new FieldError("code", Code.REQUIRED));
        }
        // A column that the file does not have leaves a known offer as it is.
        var values = new HashMap<String, String>();
        if (known != null) {
            values.putAll(OfferParser.format(known, context.slugs()));
        }
        values.putAll(row.values());
        switch (OfferParser.parse(values, context.centres())) {
            case OfferParser.Result.Invalid(var more) -> {
                errors.addAll(more);
                plan.refuse(row, errors);
            }
            case OfferParser.Result.Valid(var details) -> {
                if (errors.isEmpty()) {
                    plan(plan, known, details);
                } else {
                    plan.refuse(row, errors);
                }
            }
        }
    }

    private static void plan(ImportPlan<OfferWrite> plan, @Nullable Offer known, Offer.Details details) {
        if (known == null) {
            plan.add(new OfferWrite(UuidCreator.getTimeOrderedEpoch(), details));
            return;
        }
        var full = details.withPicture(known.picture());
        if (full.equals(known.details())) {
            plan.leaveUnchanged();
        } else {
            plan.change(new OfferWrite(known.id(), full));
        }
    }

    /// NUL is replaced because PostgreSQL refuses it; such a code finds nothing, and the parser reports it.
    private static String code(Row row) {
        return TextRules.line(row.values().getOrDefault("code", "")).replace('\0', ' ');
    }
}
