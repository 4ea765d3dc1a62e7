package salon.panel.reply;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The texts of the form behind *Ответить* in a mail. English is in `messages/reply_en.properties`.
@MessageBundle(value = "reply", locale = "ru")
public interface ReplyTexts {
    @Message("Ответ пользователю: {name}")
    String title(String name);

    @Message("Последние сообщения")
    String latest();

    @Message("Ваш ответ")
    String answer();

    @Message("Сохранить")
    String save();

    @Message("Ответ сразу уйдёт пользователю. Он увидит его от имени центра «{centre}».")
    String hint(String centre);

    @Message("На это сообщение уже ответили")
    String answered();

    @Message("С вашего адреса на это сообщение уже ответили")
    String answeredByYou();

    @Message("Да, отправить ещё один ответ")
    String confirm();

    @Message(
            "Ответ пока не отправлен: коллега уже ответил. Прочитайте его ответ. Если ваш всё равно нужен, отметьте это и нажмите «Сохранить» ещё раз.")
    String confirmFirst();

    @Message(
            "Ответ пока не отправлен: с вашего адреса уже ответили, прежний ответ показан выше. Если нужен ещё один, отметьте это и нажмите «Сохранить» ещё раз.")
    String confirmFirstByYou();

    @Message("Напишите ответ: от 1 до 4000 знаков.")
    String malformed();

    @Message("Ответ отправлен")
    String sent();

    @Message(
            "Пользователь {name} получит уведомление и прочитает ваш ответ в мобильном приложении. Эту страницу можно закрыть.")
    String sentText(String name);

    @Message("Этот ответ уже был отправлен раньше. Второй раз мы его не отправляли.")
    String repeated();

    @Message("Написать ещё")
    String again();

    @Message("{#switch reason}{#case 'unknown'}Такой ссылки нет{#else}Ссылка больше не действует{/switch}")
    String invalid(String reason);

    @Message(
            "{#switch reason}{#case 'expired'}Прошло слишком много времени. Откройте чат в Панели управления или ответьте из более нового письма.{#case 'withdrawn'}На ваш адрес больше не приходят вопросы пользователей, поэтому и ответить по старому письму нельзя. Если у вас есть доступ, войдите в Панель управления.{#else}Возможно, адрес скопирован не целиком. Откройте письмо и нажмите «Ответить» ещё раз или войдите в Панель управления.{/switch}")
    String invalidText(String reason);

    @Message("Войти в Панель управления")
    String signIn();

    @Message("сотрудник")
    String staff();

    @Message("автоматически")
    String automatic();
}
