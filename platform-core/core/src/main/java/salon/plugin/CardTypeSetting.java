package salon.plugin;

import java.util.List;
import java.util.Locale;
import salon.spi.Answers;
import salon.spi.Field;

/// A setting of a card type, as a form shows it.
///
/// @param options what to choose from; empty unless it is a choice or a dealer centre
/// @param value as it is entered; of a secret always empty
/// @param isSet whether there is a value
public record CardTypeSetting(FieldView field, List<FieldView.Option> options, String value, boolean isSet) {
    /// The value as the form has it: what is shown can be saved again unchanged.
    static String text(Field<?> field, Answers answers, Locale locale) {
        return switch (field) {
            case Field.Secret _ -> "";
            case Field.Amount amount ->
                answers.get(amount)
                        .map(money -> money.major().toPlainString())
                        .map(text -> locale.getLanguage().equals("ru") ? text.replace('.', ',') : text)
                        .orElse("");
            case Field.Centre centre ->
                answers.get(centre).map(option -> option.key()).orElse("");
            case Field.Text _, Field.LongText _, Field.WholeNumber _, Field.Choice _, Field.Email _ ->
                encoded(field, answers);
            case Field.Vin _, Field.Day _, Field.Time _, Field.PhoneNumber _ -> encoded(field, answers);
            // No settings: see CardTypeValidator.
            case Field.Car _, Field.Search _, Field.Offer _, Field.Rows _ -> encoded(field, answers);
        };
    }

    private static <T> String encoded(Field<T> field, Answers answers) {
        return answers.get(field).map(value -> field.encode(value).toString()).orElse("");
    }
}
