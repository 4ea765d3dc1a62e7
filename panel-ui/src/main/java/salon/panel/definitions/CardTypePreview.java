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

/// How a card looks in one language; `must` and `send` are words of the form in that language.
record CardTypePreview(
        String language,
        CardTypeView type,
        String icon,
        String consent,
        String summary,
        List<Asked> fields,
        String must,
        String send) {
    /// A field, ready to be drawn.
    record Asked(FieldView field) {
        public String input() {
            return FieldInput.of(field.kind()).type();
        }

        public boolean isLong() {
            return FieldInput.of(field.kind()).shape() == Shape.AREA;
        }

        public boolean isChoice() {
            return FieldInput.of(field.kind()).shape() == Shape.CHOICE;
        }

        public boolean isRows() {
            return FieldInput.of(field.kind()).shape() == Shape.TABLE;
        }

        public String unit() {
            var currency = field.currency();
            return currency == null ? "" : currency;
        }
    }

    static CardTypePreview of(String language, DefinitionPreview preview) {
        var words = MessageBundles.get(DefinitionTexts.class, Localized.Literal.of(language));
        return new CardTypePreview(
                language,
                preview.type(),
                Icons.orDefault(preview.type().icon()),
                preview.consent(),
                preview.summary(),
                preview.type().fields().stream().map(Asked::new).toList(),
                words.must(),
                words.send());
    }
}
