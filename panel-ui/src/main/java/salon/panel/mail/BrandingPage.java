package salon.panel.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import salon.panel.frame.FormPictures;
import salon.panel.frame.PageFrame;

/// @param root of *Почта*
/// @param logo null for none
/// @param said what happened before: `saved`, `refused`, `conflict`, or empty
@CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BrandingPage(
        PageFrame frame,
        String root,
        String colour,
        FormPictures.@Nullable Link logo,
        int version,
        boolean badColour,
        boolean badLogo,
        String said)
        implements TemplateInstance {}
