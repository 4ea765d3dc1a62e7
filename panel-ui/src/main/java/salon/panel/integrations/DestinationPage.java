package salon.panel.integrations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.handover.Destination;
import salon.handover.DestinationForm;
import salon.panel.frame.PageFrame;

/// A destination, to be added or changed.
///
/// @param root the address of the list
/// @param action where the form is sent to
/// @param form what stands in the form
/// @param known the destination as it is; null for one that is to be added
/// @param trial the id of the next test: pressed twice it is sent once
/// @param said what happened before, `saved` or `shown` (its secret), or empty
@CheckedTemplate(basePath = "integrations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DestinationPage(
        PageFrame frame,
        String root,
        String action,
        DestinationForm form,
        @Nullable Destination known,
        List<Option> centres,
        List<Option> types,
        Verdict verdict,
        UUID trial,
        String said)
        implements TemplateInstance {
    record Option(String key, String label, boolean chosen) {}

    /// What is wrong with what was typed; `tooMany` is the limit, 0 when it is kept.
    record Verdict(boolean badAddress, boolean badCentre, boolean badType, int tooMany) {
        static final Verdict NONE = new Verdict(false, false, false, 0);
        static final Verdict BAD_ADDRESS = new Verdict(true, false, false, 0);
        static final Verdict BAD_CENTRE = new Verdict(false, true, false, 0);
        static final Verdict BAD_TYPE = new Verdict(false, false, true, 0);

        static Verdict tooMany(int most) {
            return new Verdict(false, false, false, most);
        }

        public boolean isBad() {
            return badAddress || badCentre || badType;
        }
    }
}
