package salon.panel.integrations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.handover.Destination;
import salon.handover.Destinations.DestinationForm;
import salon.panel.frame.PageFrame;

/// A destination, to be added or changed.
///
/// @param root the URL of the list
/// @param action where the form is sent to
/// @param form what stands in the form
/// @param known null for a new destination
/// @param test the id of the next test: pressed twice it is sent once
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
        Errors errors,
        UUID test,
        String said)
        implements TemplateInstance {
    record Option(String key, String label, boolean chosen) {}

    /// What is wrong with the submitted form.
    ///
    /// @param conflict whether somebody else has changed it meanwhile
    /// @param tooMany the exceeded limit, else 0
    record Errors(boolean badAddress, boolean badCentre, boolean badType, boolean conflict, int tooMany) {
        static final Errors NONE = new Errors(false, false, false, false, 0);
        static final Errors BAD_ADDRESS = new Errors(true, false, false, false, 0);
        static final Errors BAD_CENTRE = new Errors(false, true, false, false, 0);
        static final Errors BAD_TYPE = new Errors(false, false, true, false, 0);
        static final Errors CONFLICT = new Errors(false, false, false, true, 0);

        static Errors tooMany(int most) {
            return new Errors(false, false, false, false, most);
        }

        public boolean isBad() {
            return badAddress || badCentre || badType;
        }
    }

    /// The only page that ever shows a secret: the answer to the form that made it.
    ///
    /// @param next the URL to go on to
    @CheckedTemplate(basePath = "integrations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SecretPage(PageFrame frame, Destination destination, String secret, String next)
            implements TemplateInstance {}
}
