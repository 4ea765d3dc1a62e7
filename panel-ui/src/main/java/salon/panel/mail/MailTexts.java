package salon.panel.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The texts of *Почта*. English is in `messages/mail_en.properties`.
@MessageBundle(value = "mail", locale = "ru")
public interface MailTexts {
    @Message("Почта")
    String title();

    @Message("От кого приходят письма сотрудникам и через какой сервер они уходят.")
    String intro();

    @Message("Отправитель")
    String sender();

    @Message("Имя отправителя")
    String senderName();

    @Message("Так отправитель подписан в почте, например «Аврора».")
    String senderNameHint();

    @Message("Свой почтовый сервер")
    String server();

    @Message("Оставьте сервер пустым, чтобы письма уходили через сервер платформы, с её адреса.")
    String serverHint();

    @Message("Сервер (SMTP)")
    String host();

    @Message("Порт")
    String port();

    @Message("Защита соединения")
    String security();

    @Message(
            "{#switch kind}{#case 'TLS'}TLS, обычно порт 465{#case 'STARTTLS'}STARTTLS, обычно порт 587{#case 'NONE'}Нет, только без пароля{/switch}")
    String securityOf(String kind);

    @Message("Адрес отправителя")
    String senderAddress();

    @Message("Нужен, если сервер свой: с этого адреса будут приходить письма.")
    String senderAddressHint();

    @Message("Имя пользователя")
    String username();

    @Message("Оставьте пустым, если сервер не требует входа.")
    String usernameHint();

    @Message("Пароль")
    String password();

    @Message("Пароль сохранён. Оставьте поле пустым, чтобы он не менялся.")
    String passwordKept();

    @Message("Введите пароль ещё раз: на этой странице он не показывается.")
    String passwordAgain();

    @Message("Хранится зашифрованным, прочитать его на этой странице нельзя.")
    String passwordHint();

    @Message("Сохранить")
    String save();

    @Message("Сохранить без проверки")
    String saveUnchecked();

    @Message("Проверить и сохранить")
    String check();

    @Message("Проверка отправит письмо на {email}. Если сервер его не примет, ничего не сохранится.")
    String checkHint(String email);

    @Message("Сохранено. Письма уходят по новым настройкам.")
    String saved();

    @Message("Проверочное письмо отправлено на {email}, настройки сохранены.")
    String checked(String email);

    @Message(
            "{#if code == 535}Сервер не принял имя или пароль (ответ 535).{#else if code > 0}Сервер ответил отказом {code}.{#else}Сервер не отвечает: проверьте имя, порт и защиту соединения.{/if} Ничего не сохранено.")
    String failed(int code);

    @Message("Не сохранено. Исправьте отмеченное: всё набранное осталось.")
    String refused();

    @Message(
            "Пока вы заполняли форму, настройки изменил другой администратор ({by}). Проверьте их: если нажать «Сохранить» ещё раз, останутся ваши.")
    String conflict(String by);

    @Message("Изменено: {by}, {at}")
    String changed(String by, String at);

    @Message(
            "{#switch problem}{#case 'SENDER_NAME'}Не длиннее 100 знаков.{#case 'SENDER_ADDRESS'}Со своим сервером нужен один адрес вроде salon@example.ru, без своего сервера оставьте поле пустым.{#case 'HOST'}Напишите имя сервера, например smtp.example.ru.{#case 'PORT'}Число от 1 до 65535.{#case 'USERNAME'}Не длиннее 200 знаков; без своего сервера оставьте пустым.{#case 'PASSWORD'}Введите пароль: его ещё нет, или изменились сервер, порт или имя, или форма показана снова.{#case 'OPEN_PASSWORD'}Без защиты соединения пароль прочтёт кто угодно: выберите TLS или STARTTLS.{/switch}")
    String problem(String problem);

    @Message("Проверка почты Salon")
    String checkSubject();

    @Message("Если вы читаете это письмо, почта настроена верно.")
    String checkText();

    @Message("Оформление писем")
    String branding();

    @Message("Цвет и логотип вверху каждого письма сотрудникам.")
    String brandingIntro();

    @Message("Сохранено. Следующие письма придут с новым оформлением.")
    String brandingSaved();

    @Message(
            "Пока вы выбирали, оформление изменил другой администратор. Если нажать «Сохранить» ещё раз, останется ваше.")
    String brandingConflict();

    @Message("Цвет")
    String colour();

    @Message("Полоса с названием группы. Надпись на ней сама становится белой или чёрной, чтобы её было видно.")
    String colourHint();

    @Message("Выберите цвет.")
    String badColour();

    @Message("Логотип")
    String logo();

    @Message(
            "PNG или JPEG до 5 МБ, лучше широкий и не выше 100 точек. Название группы пишется рядом: многие программы картинок не показывают.")
    String logoHint();

    @Message("Нужна картинка PNG или JPEG до 5 МБ.")
    String badLogo();

    @Message("Убрать логотип")
    String noLogo();
}
