package salon.panel.requests;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of *Заявки*. English is in `messages/requests_en.properties`.
@MessageBundle(value = "requests", locale = "ru")
public interface RequestTexts {
    @Message("Заявок пока нет")
    String empty();

    @Message("Заявка появится здесь, как только пользователь отправит её из чата или с экрана приложения.")
    String emptyText();

    @Message("Более ранние")
    String more();

    @Message("К началу списка")
    String first();

    @Message("К списку")
    String back();

    @Message("Открыть")
    String open();

    @Message("Пользователь")
    String customer();

    @Message("Телефон")
    String phone();

    @Message("Мэйл")
    String email();

    @Message("Перейти в чат")
    String chat();

    @Message("было")
    String before();

    @Message("пусто")
    String nothing();

    @Message("Пользователь изменил то, что предлагала услуга: прежнее значение зачёркнуто.")
    String changed();

    @Message("из чата")
    String fromChat();

    @Message(
            "{#switch state}{#case NEW}Новая{#case IN_WORK}В работе{#case CONFIRMED}Подтверждена{#case DECLINED}Отклонена{#case DONE}Выполнена{/switch}")
    String state(salon.request.Request.State state);
}
