package salon.template;

import java.util.Locale;

/// Writes mails from templates.
public final class Letters {
    private Letters() {}

    public static Letter write(NotificationTemplate template, LetterContent content, Locale locale) {
        var parts = new LetterParts(template, content, LetterTexts.in(locale)).all();
        var subject = PlainText.subject(template.subject());
        return new Letter(subject, HtmlText.of(parts, subject, locale.getLanguage()), PlainText.of(parts));
    }
}
