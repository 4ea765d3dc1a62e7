package salon.panel.escalation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import salon.escalation.EscalationDecision.Reason;

/// Texts of the pages about escalation. English is in `messages/escalation_en.properties`.
@MessageBundle(value = "escalation", locale = "ru")
public interface EscalationTexts {
    @Message("Оповещение руководителя")
    String title();

    @Message("Назад")
    String back();

    @Message("Сейчас ничего не ждёт: вопрос или заявка обработаны.")
    String processed();

    @Message("Ждёт с {since}.")
    String waits(String since);

    @Message("Руководителям напишем: {at}.")
    String at(String at);

    @Message("Руководителям пишем прямо сейчас: время уже пришло.")
    String now();

    @Message("Почтовый сервер отказал получателю заявки, поэтому руководителям пишем сразу.")
    String urgent();

    @Message("Правило")
    String rule();

    @Message("Макет дилерского центра")
    String ofCentre();

    @Message("Макет всей группы")
    String ofGroup();

    @Message("Чей макет")
    String whose();

    @Message("Первое письмо")
    String first();

    @Message("через {minutes} мин рабочего времени")
    String after(long minutes);

    @Message("Повторять")
    String again();

    @Message("каждые {minutes} мин рабочего времени")
    String every(long minutes);

    @Message("Кому")
    String toWhom();

    @Message(
            "Рабочее время считается по часам работы центра: ночь, выходные и праздники не в счёт. Время округляем вверх, чтобы забытое примерно тогда же пришло одним письмом.")
    String hint();

    @Message("""
            {#switch reason}{#case NO_RULE}Руководителям не напишем: в макете не включено оповещение или сам макет выключен.\
            {#case ACKNOWLEDGED}Руководителям больше не напишем: один из них уже ответил, что разберётся.\
            {#case NEVER_OPEN}Руководителям не напишем: по часам работы центр не откроется в ближайший год.{/switch}""")
    String never(Reason reason);

    @Message("История")
    String history();

    @Message("Ещё не писали.")
    String nothing();

    @Message("Руководителям отправлено письмо: {people}")
    String told(String people);

    @Message("Обещает разобраться: {people}")
    String acknowledged(String people);

    @Message("Почему и когда оповестим руководителя")
    String why();

    @Message("Не обработано: {centre}")
    String forgotten(String centre);

    @Message("ждёт с {since}")
    String since(String since);

    @Message("Принято, разберусь")
    String acknowledge();

    @Message("Да, напоминать больше не нужно")
    String sure();

    @Message("Отметьте это и нажмите ещё раз.")
    String confirmFirst();

    @Message(
            "О перечисленном больше не будем напоминать. Вопросы и заявки останутся необработанными, пока на них не ответят.")
    String acknowledgeHint();

    @Message("Принято")
    String done();

    @Message("Больше не напоминаем. Вопросы и заявки ждут ответа в Панели управления:")
    String doneText();

    @Message("Всё обработано или уже принято. Делать ничего не нужно.")
    String nothingLeft();

    @Message("Ссылка больше не действует")
    String expired();

    @Message("Прошло слишком много времени. Откройте Панель управления или новое письмо.")
    String expiredText();

    @Message("Такой ссылки нет")
    String unknown();

    @Message("Возможно, адрес скопирован не целиком. Откройте письмо и нажмите «Принято, разберусь» ещё раз.")
    String unknownText();

    @Message("Открыть Панель управления")
    String panel();
}
