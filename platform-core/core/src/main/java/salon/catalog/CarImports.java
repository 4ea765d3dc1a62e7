package salon.catalog;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

/// Takes cars from a file, each known by its VIN: the same file twice changes nothing.
@ApplicationScoped
@Transactional
public class CarImports {
    private static final Map<String, Boolean> YES_OR_NO = Map.of(
            "yes", true, "да", true, "true", true, "1", true, "no", false, "нет", false, "false", false, "0", false);

    private final CarRepository store;
    private final WriteTurn turn;
    private final InstantSource clock;

    CarImports(CarRepository store, WriteTurn turn, InstantSource clock) {
        this.store = store;
        this.turn = turn;
        this.clock = clock;
    }

    /// @param centres by slug: where the writer works
    public ImportResult run(byte[] file, ImportResult.Mode mode, Map<String, UUID> centres) {
        return switch (ImportFile.read(file, CarParser.REQUIRED, CarParser.OPTIONAL)) {
            case Table.Unreadable(var fault, var where) -> new ImportResult.Unreadable(fault, where);
            case Table.Rows table -> {
                turn.take();
                yield plan(table.rows(), centres).carryOut(mode, table.ignored(), store::add, store::change);
            }
        };
    }

    private ImportPlan<CarRepository.Write> plan(List<TableRow> rows, Map<String, UUID> centres) {
        var plan = new ImportPlan<CarRepository.Write>();
        var known = store.byVins(rows.stream().map(CarImports::vin).toList());
        var slugs = centres.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        var year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        for (var row : rows) {
            if (plan.isFirst(vin(row), "vin", row)) {
                plan(plan, row, known.get(vin(row)), new Place(centres, slugs, year));
            }
        }
        return plan;
    }

    private record Place(Map<String, UUID> centres, Map<UUID, String> slugs, int year) {}

    private void plan(ImportPlan<CarRepository.Write> plan, TableRow row, @Nullable Car known, Place place) {
        if (known != null && known.centre() != null && !place.slugs().containsKey(known.centre())) {
            plan.refuse(row, List.of(new FieldError("vin", Fault.FOREIGN)));
            return;
        }
        // A column that the file does not have leaves a known car as it is.
        var written = new HashMap<String, String>();
        if (known != null) {
            written.putAll(CarParser.written(known, place.slugs()));
        }
        written.putAll(row.cells());
        var cells = new FieldParser(written);
        var sold = cells.oneOf("sold", YES_OR_NO, Fault.NOT_YES_OR_NO);
        var reading = CarParser.read(written, place.centres(), place.year());
        var problems = new ArrayList<>(row.problems());
        problems.addAll(cells.problems());
        switch (reading) {
            case Reading.Bad<CarDraft>(var more) -> {
                problems.addAll(more);
                plan.refuse(row, problems);
            }
            case Reading.Good<CarDraft>(var draft) -> {
                if (problems.isEmpty()) {
                    write(plan, known, draft, Boolean.TRUE.equals(sold));
                } else {
                    plan.refuse(row, problems);
                }
            }
        }
    }

    private void write(ImportPlan<CarRepository.Write> plan, @Nullable Car known, CarDraft draft, boolean sold) {
        var soldAt = sold ? clock.instant() : null;
        if (known == null) {
            plan.add(new CarRepository.Write(UuidCreator.getTimeOrderedEpoch(), draft, soldAt));
        } else if (known.isSold()) {
            if (sold) {
                plan.leave();
            } else {
                plan.passOver();
            }
        } else {
            var full = draft.withPictures(known.pictures());
            if (full.equals(known.draft()) && !sold) {
                plan.leave();
            } else {
                plan.change(new CarRepository.Write(known.id(), full, soldAt));
            }
        }
    }

    private static String vin(TableRow row) {
        return row.cells()
                .getOrDefault("vin", "")
                .replaceAll("[\\s\u00A0\u202F\\x00]", "")
                .toUpperCase(Locale.ROOT);
    }
}
