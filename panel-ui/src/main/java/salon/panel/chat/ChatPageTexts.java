package salon.panel.chat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the page of a chat. English is in `messages/chat_en.properties`.
@MessageBundle(value = "chat", locale = "ru")
public interface ChatPageTexts {
    @Message("Чат: {name}")
    String title(String name);

    @Message("Все вопросы")
    String back();

    @Message("Вниз")
    String down();

    @Message("Пользователь")
    String customer();

    @Message("Имя")
    String name();

    @Message("Телефон")
    String phone();

    @Message("Мэйл")
    String email();

    @Message("не указан")
    String unknown();

    @Message("Переписка")
    String history();

    @Message("Показать предыдущие сообщения")
    String earlier();

    @Message("К последним сообщениям")
    String latest();

    @Message("Сообщений пока нет. Напишите первым.")
    String empty();

    @Message("Автоматическое сообщение")
    String automatic();

    @Message("Служебная запись")
    String system();

    @Message("Видно только сотрудникам")
    String onlyStaff();

    @Message("Поступила заявка")
    String requested();

    @Message("сотрудник")
    String staff();

    @Message("Заполнит пользователь")
    String leftToCustomer();

    @Message("Открыть заявку")
    String request();

    @Message("печатает…")
    String typing();

    @Message("Ответить")
    String answer();

    @Message("Добавить в чат услуги")
    String card();

    @Message("Заявки")
    String requests();

    @Message("Информация")
    String information();

    @Message("Без услуги")
    String noCard();

    @Message("Показать поля")
    String showFields();

    @Message("Поля можно не заполнять: пустые пользователь заполнит сам.")
    String fieldsHint();

    @Message("Поля можно не заполнять. Пользователь увидит страницу в приложении.")
    String informationHint();

    @Message("Заполните отмеченное: без этого карточку не отправить.")
    String neededHint();

    @Message("обязательно")
    String needed();

    @Message("№")
    String row();

    @Message("Ещё строка")
    String moreRows();

    @Message("Отправить")
    String send();

    @Message("Ctrl+Enter — отправить")
    String keys();

    @Message("Ответ отправлен.")
    String sent();

    @Message("Ответ отправлен. Проверьте, нет ли описки:")
    String sentWithWarnings();

    @Message("Ответ не отправлен. Проверьте, что отмечено ниже: всё набранное сохранено.")
    String refused();

    @Message("Эта форма уже отправлена с другим содержанием. Если нужен ещё один ответ, нажмите «Отправить» снова.")
    String changed();

    @Message("Напишите ответ до 4000 знаков или добавьте услугу.")
    String malformed();

    @Message("Чат удалён пользователем. Ваше сообщение вернёт его в мобильное приложение.")
    String deleted();
}
