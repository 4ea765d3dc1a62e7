package salon.panel.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Texts of error pages and of the pages without a sign-in. English is in `messages/errors_en.properties`.
@MessageBundle(value = "errors", locale = "ru")
public interface ErrorTexts {
    @Message(
            "{#switch status}{#case 400}Так открыть страницу нельзя{#case 403}Нет доступа{#case 404}Такой страницы нет{#case 410}Страницы больше нет{#case 413}Слишком много сразу{#case 503}Сейчас не получается{#else}Что-то пошло не так{/switch}")
    String title(int status);

    @Message(
            "{#switch status}{#case 400}Адрес или форма записаны не так, как мы ожидали. Вернитесь назад: то, что вы написали, осталось в форме. Скопируйте текст, обновите страницу и отправьте ещё раз.{#case 403}Вы вошли, но эта страница вашей учётной записи не открыта. Если она вам нужна, попросите администратора группы дать доступ.{#case 404}Возможно, адрес записан с ошибкой или страница относится к другому дилерскому центру.{#case 410}Страница была здесь раньше, но её убрали.{#case 413}Ничего не сохранено. Вернитесь назад: то, что вы написали, осталось в форме. Отправьте меньше за один раз.{#case 503}Один из сервисов временно не отвечает. Подождите минуту и обновите страницу. Ничего не потеряно.{#else}Мы уже записали, что произошло. Подождите немного и попробуйте снова.{/switch}")
    String text(int status);

    @Message("Назад")
    String back();

    @Message("В панель")
    String home();

    @Message("Войти снова")
    String signIn();

    @Message("Войти под другим именем")
    String otherAccount();

    @Message("Чат с дилерским центром")
    String front();

    @Message(
            "Здесь работает Salon. У каждой группы дилерских центров свой адрес Панели управления: откройте его из письма или спросите у администратора группы.")
    String frontText();

    @Message("Выйти?")
    String signOut();

    @Message("Панель управления закроется на этом устройстве, и можно будет войти под другим именем.")
    String signOutText();

    @Message("Выйти")
    String signOutNow();

    @Message("Вы вышли")
    String signedOut();

    @Message("Панель управления закрыта на этом устройстве. До встречи!")
    String signedOutText();
}
