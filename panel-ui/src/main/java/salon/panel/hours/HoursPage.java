package salon.panel.hours;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import salon.centre.AutomaticTexts.Occasion;
import salon.centre.AutomaticTexts.Variable;
import salon.centre.HoursForm.Problem;
import salon.centre.HoursForm.SpecialDayRow;
import salon.panel.frame.PageFrame;

/// *Часы работы и автосообщения* of a centre.
///
/// @param centre its name
/// @param address of this page, where its form is sent to
/// @param copyAddress empty when the member works in no other centre
/// @param state whether the centre works now, in words; empty when its hours are unknown
/// @param open whether it works now
/// @param unreadable stored hours that can't be read
/// @param tooMany what is wrong with the number of special days
@CheckedTemplate(basePath = "hours", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HoursPage(
        PageFrame frame,
        String centre,
        String address,
        String copyAddress,
        String state,
        boolean open,
        List<String> unreadable,
        int version,
        Field zone,
        List<String> zones,
        List<Field> days,
        List<SpecialDayFields> specialDays,
        @Nullable Problem tooMany,
        List<TextGroup> texts,
        List<VariableRow> variables,
        Notice notice,
        @Nullable StoredHours stored)
        implements TemplateInstance {
    /// What the page says at its top.
    enum Notice {
        NONE,
        SAVED,
        COPIED,
        /// Nothing was saved: something is wrong with the form.
        INVALID,
        /// Nothing was saved: somebody else has saved meanwhile.
        CONFLICT,
        /// Rows or texts were added; what the form shows is not saved yet.
        UNSAVED;

        /// Whether the form shows what is not stored.
        public boolean isUnsaved() {
            return switch (this) {
                case NONE, SAVED, COPIED -> false;
                case INVALID, CONFLICT, UNSAVED -> true;
            };
        }
    }

    /// @param id of the input; other than the name it has no full stops
    record Field(
            String name,
            String label,
            String value,
            @Nullable Problem problem) {
        public String id() {
            return name.replace('.', '-');
        }

        public boolean isBad() {
            return problem != null;
        }
    }

    /// @param added whether it is new and empty, so that the cursor stands there
    record SpecialDayFields(
            int number, SpecialDayRow row, Field from, Field to, Field hours, Field name, boolean added) {}

    record TextGroup(Occasion occasion, List<TextField> fields) {}

    /// @param language of the text, a tag
    /// @param preview the text as a customer reads it; empty for none
    /// @param suggestion the button that writes a text here; empty when there is one
    record TextField(Field field, String language, String preview, String suggestion) {}

    /// @param example what a customer reads instead of it
    record VariableRow(Variable variable, String example) {}

    /// What somebody else has saved meanwhile.
    ///
    /// @param texts each with its field's label
    record StoredHours(HoursInWords hours, List<Field> texts) {}
}
