package salon.panel.integrations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The texts of *Интеграции*. English is in `messages/integrations_en.properties`.
@MessageBundle(value = "integrations", locale = "ru")
public interface IntegrationTexts {
    @Message("Интеграции")
    String title();

    @Message("Новые заявки передаются в ваши системы: письмом в формате ADF или вебхуком.")
    String intro();

    @Message("Заявки пока никуда не передаются")
    String empty();

    @Message("Добавьте адрес, на который CRM принимает письма ADF, или вебхук своей системы.")
    String emptyText();

    @Message("Добавить вебхук")
    String addWebhook();

    @Message("Добавить письма ADF")
    String addAdf();

    @Message("{#switch kind}{#case WEBHOOK}Вебхук{#case ADF}Письма ADF{/switch}")
    String kind(salon.handover.Destination.Kind kind);

    @Message("Журнал доставки")
    String log();

    @Message("Ко всем интеграциям")
    String back();

    @Message("включено")
    String on();

    @Message("выключено")
    String off();

    @Message("Все центры")
    String allCentres();

    @Message("Все заявки")
    String allTypes();

    @Message("Адрес (URL)")
    String url();

    @Message("Начинается с https://. Сюда придут запросы POST с подписью.")
    String urlHint();

    @Message("Мэйл")
    String mail();

    @Message("Один адрес, на который CRM принимает заявки.")
    String mailHint();

    @Message("Дилерский центр")
    String centre();

    @Message("Вид заявок")
    String type();

    @Message("Сохранить")
    String save();

    @Message("Сохранено.")
    String saved();

    @Message("Не сохранено: исправьте отмеченное.")
    String notSaved();

    @Message(
            "{#switch kind}{#case WEBHOOK}Это не адрес вебхука. Нужен полный адрес вида https://crm.example/salon, без имени и пароля в нём.{#case ADF}Нужен один мэйл вида crm@example.com.{/switch}")
    String badAddress(salon.handover.Destination.Kind kind);

    @Message("Такого центра больше нет. Выберите другой.")
    String badCentre();

    @Message("Таких заявок больше нет. Выберите другие.")
    String badType();

    @Message(
            "Пока вы правили, интеграцию изменил кто-то ещё: ничего не сохранено. Проверьте и сохраните ещё раз, чтобы осталась ваша правка.")
    String conflict();

    @Message("Больше {most} интеграций не бывает: удалите лишние.")
    String tooMany(int most);

    @Message("Отправить проверку")
    String test();

    @Message("Придёт выдуманная заявка с пометкой test. Что ответили, покажет журнал.")
    String testHint();

    @Message("Выключить")
    String switchOff();

    @Message("Включить")
    String switchOn();

    @Message("Выключенная интеграция не получает новых заявок, а те, что ждут отправки, не передаются.")
    String switchHint();

    @Message("Секрет подписи")
    String secret();

    @Message("Сохраните его в своей системе сейчас: больше мы его не покажем.")
    String secretOnce();

    @Message("Секрет уже был показан. Если он потерян, создайте новый.")
    String secretShown();

    @Message("Создать новый секрет")
    String rotate();

    @Message("Прежний перестанет действовать сразу: все следующие запросы подпишет новый.")
    String rotateHint();

    @Message("Секрет сохранён, дальше")
    String secretSaved();

    @Message("Удалить")
    String delete();

    @Message("Удалить интеграцию?")
    String deleteSure();

    @Message("Заявки, которые ждут отправки, не будут переданы. Журнал останется.")
    String deleteHint();

    @Message("Да, удалить")
    String deleteYes();

    @Message("Показать")
    String show();

    @Message("Куда")
    String where();

    @Message("Везде")
    String everywhere();

    @Message("Только неудачные")
    String onlyFailed();

    @Message("Доставок пока нет")
    String noDeliveries();

    @Message("Здесь появится каждая попытка передать заявку: когда, чем кончилась и сколько заняла.")
    String noDeliveriesText();

    @Message("Проверка отправляется…")
    String testing();

    @Message("Обновить")
    String reload();

    @Message("Проверка")
    String isTest();

    @Message("Заявка")
    String request();

    @Message("{millis} мс")
    String took(long millis);

    @Message("Отправить ещё раз")
    String resend();

    @Message("Отправка запланирована: заявка уйдёт ещё раз с тем же номером.")
    String resending();

    @Message("Эта заявка уже отправляется.")
    String notResending();

    @Message("{#switch outcome}{#case DONE}доставлено{#case LATER}не удалось{#case REFUSED}отказ{/switch}")
    String outcome(salon.handover.Delivery.Outcome outcome);

    @Message(
            "{#switch kind}{#case HTTP}ответ HTTP {detail}{#case TIMEOUT}ответа не дождались{#case UNREACHABLE}нет связи{#case TLS}сертификат не в порядке{#case FORBIDDEN_ADDRESS}адрес ведёт во внутреннюю сеть{#case MAIL}почтовый сервер не принял письмо{#if detail} ({detail}){/if}{#case GONE}интеграция удалена{#case OFF}интеграция выключена{#case PLUGIN}отказ: {detail}{#case PLUGIN_AWAY}система услуги не ответила{#case INTERRUPTED}отправка прервалась, дошла ли заявка, неизвестно{#case FAULT}сбой на нашей стороне{/switch}")
    String failure(salon.handover.FailureReason.Kind kind, String detail);
}
