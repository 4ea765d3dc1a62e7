package salon.panel.frame;

import io.quarkus.qute.TemplateExtension;
import salon.text.BidiText;

/// For people's texts in a line of text, where no `<bdi>` can stand: `{chat:title(customer.name.isolated)}`.
@TemplateExtension
final class BidiExtensions {
    private BidiExtensions() {}

    static String isolated(String text) {
        return BidiText.isolate(text);
    }
}
