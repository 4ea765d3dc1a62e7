package salon.panel.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import salon.catalog.CellProblem;
import salon.catalog.Fault;
import salon.catalog.Pictures;

/// The pictures that come with a form. They are kept at once: a mistake elsewhere in the form must not lose them.
@ApplicationScoped
class Shots {
    /// What a form has after it was sent.
    record Kept(List<UUID> ids, List<CellProblem> problems) {}

    private final Pictures pictures;

    Shots(Pictures pictures) {
        this.pictures = pictures;
    }

    Kept keep(Sent sent, String column, int most) {
        var ids = new ArrayList<>(sent.ids("picture"));
        ids.removeAll(sent.ids("drop"));
        var problems = new ArrayList<CellProblem>();
        for (var file : sent.files()) {
            if (ids.size() >= most) {
                problems.add(new CellProblem(column, Fault.TOO_MANY));
                break;
            }
            switch (pictures.add(file)) {
                case Pictures.Upload.Stored(var id) -> ids.add(id);
                case Pictures.Upload.Refused(var fault) -> problems.add(new CellProblem(column, fault));
            }
        }
        return new Kept(ids.stream().distinct().limit(most).toList(), problems);
    }

    List<Shot> of(Collection<UUID> ids) {
        return ids.stream().map(id -> new Shot(id, pictures.path(id))).toList();
    }
}
