package salon.panel.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the list *Вопросы-Ответы*. English is in `messages/inbox_en.properties`.
@MessageBundle(value = "inbox", locale = "ru")
public interface InboxTexts {
    @Message("Вопросы-Ответы")
    String title();

    @Message("Ждёт ответа")
    String waiting();

    @Message("Чат удалён пользователем")
    String deleted();

    @Message("автоматически")
    String automatic();

    @Message("Пока никто не написал")
    String empty();

    @Message("Когда пользователь откроет чат с этим центром в мобильном приложении, его вопрос появится здесь сам.")
    String emptyText();
}
