package salon.catalog;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.catalog.CarRepository.CarWrite;
import salon.catalog.FieldError.Code;
import salon.catalog.ImportFile.Row;

/// Imports cars from a file. A car is identified by its VIN, so importing a file again changes nothing.
@ApplicationScoped
public class CarImports {
    private static final Map<String, Boolean> YES_OR_NO = Map.of(
            "yes", true, "да", true, "true", true, "истина", true, "1", true, "no", false, "нет", false, "false", false,
            "ложь", false, "0", false);

    private final CarRepository repository;
    private final CatalogQueries catalog;
    private final InstantSource clock;

    CarImports(CarRepository repository, CatalogQueries catalog, InstantSource clock) {
        this.repository = repository;
        this.catalog = catalog;
        this.clock = clock;
    }

    /// @param centres by slug: where the writer works
    public ImportResult run(byte[] content, ImportResult.Mode mode, Map<String, UUID> centres) {
        try {
            var file = ImportFile.read(content, CarParser.REQUIRED, CarParser.OPTIONAL, CarParser.SYNONYMS);
            // Only now: reading a large file takes a while.
            return QuarkusTransaction.requiringNew().call(() -> {
                catalog.lock();
                return plan(file.rows(), centres).execute(file, mode, repository::add, repository::change);
            });
        } catch (ImportFile.UnreadableException unreadable) {
            return unreadable.result();
        }
    }

    private record Context(Map<String, UUID> centres, Map<UUID, String> slugs, int year) {}

    private ImportPlan<CarWrite> plan(List<Row> rows, Map<String, UUID> centres) {
        var plan = new ImportPlan<CarWrite>();
        var known = repository.byVins(rows.stream().map(CarImports::vin).toList());
        var slugs = centres.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        var context = new Context(
                centres, slugs, clock.instant().atZone(ZoneOffset.UTC).getYear());
        for (var row : rows) {
            if (plan.isFirst(vin(row), "vin", row)) {
                plan(plan, row, known.get(vin(row)), context);
            }
        }
        return plan;
    }

    private void plan(ImportPlan<CarWrite> plan, Row row, @Nullable Car known, Context context) {
        if (known != null && known.centre() != null && !context.slugs().containsKey(known.centre())) {
            plan.refuse(row, List.of(new FieldError("vin", Code.FOREIGN)));
            return;
        }
        // A column that the file does not have leaves a known car as it is.
        var values = new HashMap<String, String>();
        if (known != null) {
            values.putAll(CarParser.format(known, context.slugs(), Locale.ROOT));
            if (FieldParser.namesCurrency(row.values().getOrDefault("price", ""))) {
                values.remove("currency");
            }
        }
        values.putAll(row.values());
        var fields = new FieldParser(values, Locale.ROOT);
        var sold = fields.oneOf("sold", YES_OR_NO, Code.NOT_YES_OR_NO);
        var errors = new ArrayList<>(row.errors());
        errors.addAll(fields.errors());
        switch (CarParser.parse(values, context.centres(), context.year(), Locale.ROOT)) {
            case CarParser.Result.Invalid(var more) -> {
                errors.addAll(more);
                plan.refuse(row, errors);
            }
            case CarParser.Result.Valid(var details) -> {
                if (errors.isEmpty()) {
                    plan(plan, known, details, Boolean.TRUE.equals(sold));
                } else {
                    plan.refuse(row, errors);
                }
            }
        }
    }

    private void plan(ImportPlan<CarWrite> plan, @Nullable Car known, Car.Details details, boolean sold) {
        var soldAt = sold ? clock.instant() : null;
        if (known == null) {
            plan.add(new CarWrite(UuidCreator.getTimeOrderedEpoch(), details, soldAt));
        } else if (known.isSold()) {
            if (sold) {
                plan.leaveUnchanged();
            } else {
                plan.skip();
            }
        } else {
            var full = details.withPictures(known.pictures());
            if (full.equals(known.details()) && !sold) {
                plan.leaveUnchanged();
            } else {
                plan.change(new CarWrite(known.id(), full, soldAt));
            }
        }
    }

    private static String vin(Row row) {
        // PostgreSQL refuses a parameter with U+0000.
        return FieldParser.vin(row.values().getOrDefault("vin", "")).replace("\0", "");
    }
}
