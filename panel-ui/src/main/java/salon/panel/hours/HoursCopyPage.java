package salon.panel.hours;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.panel.frame.PageFrame;

/// Copying hours and texts to other centres: the choice, and what would change.
///
/// @param address of this page
/// @param back the page of the hours
/// @param version of the centre that is copied from
/// @param previews one for each chosen centre; empty before anything is chosen
/// @param hasChanges whether there is anything to confirm
/// @param incomplete whether what or where to was not chosen
/// @param conflict whether somebody has changed one of the centres since the preview that was confirmed
@CheckedTemplate(basePath = "hours", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HoursCopyPage(
        PageFrame frame,
        String centre,
        String address,
        String back,
        int version,
        boolean hours,
        boolean texts,
        List<Target> targets,
        List<Preview> previews,
        boolean hasChanges,
        boolean incomplete,
        boolean conflict)
        implements TemplateInstance {
    record Target(String slug, String name, boolean chosen) {}

    /// @param hours null when they stay
    /// @param texts that would change
    record Preview(
            String slug, String name, int version, @Nullable HoursChange hours, List<TextChange> texts) {
        /// The value of a hidden field that confirms it.
        public String seen() {
            return slug + ":" + version;
        }

        /// Whether the centre has the same already.
        public boolean isSame() {
            return hours == null && texts.isEmpty();
        }
    }

    record HoursChange(HoursInWords before, HoursInWords after) {}

    /// A text is empty when there is none.
    record TextChange(String label, String before, String after) {}
}
