package salon.catalog;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes offers from a file, each known by its code: the same file twice changes nothing.
@ApplicationScoped
@Transactional
public class OfferImports {
    private record Place(Map<String, UUID> centres, Map<UUID, String> slugs) {}

    private final OfferRepository store;
    private final WriteTurn turn;

    OfferImports(OfferRepository store, WriteTurn turn) {
        this.store = store;
        this.turn = turn;
    }

    /// @param centres by slug: where the writer works
    public ImportResult run(byte[] file, ImportResult.Mode mode, Map<String, UUID> centres) {
        return switch (ImportFile.read(file, OfferParser.REQUIRED, OfferParser.OPTIONAL)) {
            case Table.Unreadable(var fault, var where) -> new ImportResult.Unreadable(fault, where);
            case Table.Rows table -> {
                turn.take();
                yield plan(table.rows(), centres).carryOut(mode, table.ignored(), store::add, store::change);
            }
        };
    }

    private ImportPlan<OfferRepository.Write> plan(List<TableRow> rows, Map<String, UUID> centres) {
        var plan = new ImportPlan<OfferRepository.Write>();
        var known = store.byCodes(rows.stream().map(OfferImports::code).toList());
        var slugs = centres.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        for (var row : rows) {
            if (plan.isFirst(code(row), "code", row)) {
                plan(plan, row, known.get(code(row)), new Place(centres, slugs));
            }
        }
        return plan;
    }

    private void plan(ImportPlan<OfferRepository.Write> plan, TableRow row, @Nullable Offer known, Place place) {
        if (known != null && !place.slugs().keySet().containsAll(known.centres())) {
            plan.refuse(row, List.of(new FieldError("code", Fault.FOREIGN)));
            return;
        }
        var problems = new ArrayList<>(row.problems());
        if (code(row).isEmpty()) {
            problems.add(new FieldError("code", Fault.REQUIRED));
        }
        // A column that the file does not have leaves a known offer as it is.
        var written = new HashMap<String, String>();
        if (known != null) {
            written.putAll(OfferParser.written(known, place.slugs()));
        }
        written.putAll(row.cells());
        switch (OfferParser.read(written, place.centres())) {
            case Reading.Bad<OfferDraft>(var more) -> {
                problems.addAll(more);
                plan.refuse(row, problems);
            }
            case Reading.Good<OfferDraft>(var draft) -> {
                if (problems.isEmpty()) {
                    write(plan, known, draft);
                } else {
                    plan.refuse(row, problems);
                }
            }
        }
    }

    private void write(ImportPlan<OfferRepository.Write> plan, @Nullable Offer known, OfferDraft draft) {
        if (known == null) {
            plan.add(new OfferRepository.Write(UuidCreator.getTimeOrderedEpoch(), draft));
            return;
        }
        var full = draft.withPicture(known.picture());
        if (full.equals(known.draft())) {
            plan.leave();
        } else {
            plan.change(new OfferRepository.Write(known.id(), full));
        }
    }

    /// As it is looked for; a code that can't be read is found by nothing.
    private static String code(TableRow row) {
        return row.cells().getOrDefault("code", "").strip().replace('\0', ' ');
    }
}
