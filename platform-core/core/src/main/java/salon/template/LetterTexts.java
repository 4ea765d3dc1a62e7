package salon.template;

import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import salon.text.Texts;

/// The platform's own words in a mail.
record LetterTexts(Locale locale, ResourceBundle texts) {
    static LetterTexts in(Locale locale) {
        return new LetterTexts(locale, Texts.in("salon.template.letter", locale));
    }

    String of(String key) {
        return texts.getString(key);
    }

    String of(String key, String value) {
        return new MessageFormat(texts.getString(key), locale).format(new Object[] {value});
    }

    String moment(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(texts.getString("moment"), locale).format(at);
    }
}
