package salon.panel.definitions;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import salon.definition.DefinitionPreview;
import salon.panel.frame.FieldInput;
import salon.panel.frame.FieldInput.Shape;
import salon.panel.frame.Icons;
import salon.plugin.CardTypeView;
import salon.plugin.FieldView;

/// How a card type looks in one language.
///
/// @param required the mark of required fields, in that language
/// @param send the label of the button, in that language
record CardTypePreview(
        String language,
        CardTypeView type,
        String icon,
        String consent,
        String summary,
        List<PreviewField> fields,
        String required,
        String send) {
    /// A field and the HTML control it is shown by.
    record PreviewField(FieldView view) {
        public String inputType() {
            return FieldInput.of(view.kind()).type();
        }

        public boolean isLong() {
            return FieldInput.of(view.kind()).shape() == Shape.AREA;
        }

        public boolean isChoice() {
            return FieldInput.of(view.kind()).shape() == Shape.CHOICE;
        }

        public boolean isRows() {
            return FieldInput.of(view.kind()).shape() == Shape.TABLE;
        }

        public String unit() {
            var currency = view.currency();
            return currency == null ? "" : currency;
        }
    }

    static CardTypePreview of(String language, DefinitionPreview preview) {
        var texts = MessageBundles.get(DefinitionTexts.class, Localized.Literal.of(language));
        return new CardTypePreview(
                language,
                preview.type(),
                Icons.orDefault(preview.type().icon()),
                preview.consent(),
                preview.summary(),
                preview.type().fields().stream().map(PreviewField::new).toList(),
                texts.required(),
                texts.send());
    }
}
