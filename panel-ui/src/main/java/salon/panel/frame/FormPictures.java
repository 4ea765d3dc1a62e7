package salon.panel.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import salon.catalog.FieldError;
import salon.catalog.Pictures;
import salon.catalog.Pictures.UploadResult;

/// The pictures uploaded with a form. They are stored at once, so that an error elsewhere in the form does not lose
/// them.
@ApplicationScoped
public class FormPictures {
    /// A picture on a form or a page.
    public record Link(UUID id, String address) {}

    /// The pictures of a form after it was sent.
    public record Stored(List<UUID> ids, List<FieldError> errors) {}

    private final Pictures pictures;

    FormPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    public Stored store(MultipartForm form, String field, int max) {
        var ids = new ArrayList<>(form.ids("picture"));
        ids.removeAll(form.ids("drop"));
        var errors = new ArrayList<FieldError>();
        for (var file : form.files()) {
            if (ids.size() >= max) {
                errors.add(new FieldError(field, FieldError.Code.TOO_MANY));
                break;
            }
            switch (pictures.add(file)) {
                case UploadResult.Stored(var id) -> ids.add(id);
                case UploadResult.Refused(var code) -> errors.add(new FieldError(field, code));
            }
        }
        return new Stored(ids.stream().distinct().limit(max).toList(), errors);
    }

    public List<Link> links(Collection<UUID> ids) {
        return ids.stream().map(id -> new Link(id, pictures.path(id))).toList();
    }
}
