package salon.chat;

import java.text.MessageFormat;
import java.util.Locale;
import salon.text.Texts;

/// The lines that the platform itself writes into a chat.
final class ChatTexts {
    private ChatTexts() {}

    static String of(Locale locale, String key, Object... values) {
        var texts = Texts.in("salon.chat.messages", locale);
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
