package salon.panel.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the frame of a page. English is in `messages/frame_en.properties`.
@MessageBundle(value = "frame", locale = "ru")
public interface FrameTexts {
    @Message("К содержанию")
    String skip();

    @Message("Меню")
    String menu();

    @Message("Закрыть меню")
    String closeMenu();

    @Message("Дилерский центр")
    String centre();

    @Message("Выбрать другой центр")
    String chooseCentre();

    @Message("Заявки")
    String requests();

    @Message("Вопросы-Ответы")
    String chats();

    @Message("без ответа: {count}")
    String unanswered(int count);

    @Message("новых: {count}")
    String fresh(int count);

    @Message("Настройки")
    String settings();

    @Message(
            "{#switch entry}{#case 'mail'}Почта{#case 'templates'}Макеты заявок{#case 'hours'}Часы работы и автосообщения{#case 'plugins'}Плагины{#case 'card-types'}Типы карточек{#case 'integrations'}Интеграции{#else}{entry}{/switch}")
    String setting(String entry);

    @Message("Более ранние")
    String more();

    @Message("К началу списка")
    String first();

    @Message("Язык")
    String language();

    @Message("Выйти")
    String signOut();

    @Message("Связь прервалась. Новые сообщения появятся, когда она вернётся.")
    String offline();

    @Message("Не получилось обновить страницу.")
    String stale();

    @Message("Обновить")
    String reload();

    @Message("Продолжим с того же места")
    String draft();

    @Message("Сессия закончилась, пока вы писали. Форма не отправлена, всё набранное сохранилось.")
    String draftText();

    @Message("Вернуться к форме")
    String draftOpen();

    @Message(
            "Страница открыта заново, и ничего ещё не отправлено. Набранное на месте: проверьте и отправьте ещё раз. Файлы и пароли нужно указать снова.")
    String restored();
}
