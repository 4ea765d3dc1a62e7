package salon.panel.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import salon.catalog.Fault;
import salon.catalog.FieldError;
import salon.catalog.Pictures;

/// The pictures that come with a form. They are kept at once: a mistake elsewhere in the form must not lose them.
@ApplicationScoped
class FormPictures {
    /// What a form has after it was sent.
    record Kept(List<UUID> ids, List<FieldError> problems) {}

    private final Pictures pictures;

    FormPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    Kept keep(MultipartForm sent, String column, int most) {
        var ids = new ArrayList<>(sent.ids("picture"));
        ids.removeAll(sent.ids("drop"));
        var problems = new ArrayList<FieldError>();
        for (var file : sent.files()) {
            if (ids.size() >= most) {
                problems.add(new FieldError(column, Fault.TOO_MANY));
                break;
            }
            switch (pictures.add(file)) {
                case Pictures.Upload.Stored(var id) -> ids.add(id);
                case Pictures.Upload.Refused(var fault) -> problems.add(new FieldError(column, fault));
            }
        }
        return new Kept(ids.stream().distinct().limit(most).toList(), problems);
    }

    List<Shot> of(Collection<UUID> ids) {
        return ids.stream().map(id -> new Shot(id, pictures.path(id))).toList();
    }
}
