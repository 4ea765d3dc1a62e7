package salon.template;

import java.util.Locale;

/// Writes mails from templates.
public final class MailRenderer {
    private MailRenderer() {}

    public static Letter write(NotificationTemplate template, MailContent content, Locale locale) {
        var parts = new LetterParts(template, content, LetterTexts.in(locale)).all();
        var subject = PlainTextMail.subject(template.subject());
        return new Letter(subject, HtmlMail.of(parts, subject, locale.getLanguage()), PlainTextMail.of(parts));
    }
}
