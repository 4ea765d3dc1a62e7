package salon.panel.templates;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The texts of *Макеты заявок*. English is in `messages/templates_en.properties`.
@MessageBundle(value = "templates", locale = "ru")
public interface TemplateTexts {
    @Message("Макеты заявок")
    String title();

    @Message("Письма о вопросах из чата и о заявках: кому они приходят и как выглядят.")
    String intro();

    @Message("{#if isChat}Обратная связь{#else}{title}{/if}")
    String topic(boolean isChat, String title);

    @Message("Макет центра {centre}")
    String ofCentre(String centre);

    @Message("Макет центра")
    String ofCentreShort();

    @Message("Общий макет группы")
    String ofGroup();

    @Message("включён")
    String on();

    @Message("выключен")
    String off();

    @Message("Получатели: {addresses}.")
    String receives(String addresses);

    @Message("Выключен: писем по нему нет.")
    String isOff();

    @Message("Включён, но в нём нет ни одного адреса: писем по нему нет.")
    String noReceiver();

    @Message("Есть и в макете центра и получает одно письмо, по нему: {addresses}.")
    String doubled(String addresses);

    @Message("Это не адреса, писем на них нет: {addresses}.")
    String invalid(String addresses);

    @Message("Для центра {centre} писем не получает никто.")
    String nobody(String centre);

    @Message("Кто получает письма центра {centre}")
    String whoGets(String centre);

    @Message("По общему макету приходят письма обо всех центрах.")
    String groupHint();

    @Message(
            "Через {after} рабочих минут без ответа пишем руководителю: {addresses}; повторяем каждые {every} рабочих минут.")
    String tells(int after, int every, String addresses);

    @Message("{#if ofCentre}По макету центра.{#else}По общему макету.{/if}")
    String byCentre(boolean ofCentre);

    @Message("Руководителю о неотвеченных не сообщается.")
    String tellsNobody();

    @Message("Все макеты")
    String back();

    @Message("Сохранено.")
    String saved();

    @Message("Версия возвращена и сохранена как новая.")
    String restored();

    @Message("Проверочное письмо отправлено на {email}.")
    String tested(String email);

    @Message("Слишком много проверочных писем. Попробуйте через десять минут.")
    String tooManyTests();

    @Message("В вашей учётной записи нет адреса почты: проверочное письмо отправить некуда.")
    String noEmail();

    @Message("Почтовый сервер не принял письмо. Попробуйте позже.")
    String testFailed();

    @Message("Не сохранено: исправьте отмеченное.")
    String notSaved();

    @Message(
            "Пока вы меняли макет, его сохранил {#if by}другой человек: {by}{#else}другой человек{/if}. Ничего не потеряно: ваш вариант ниже. Сохраните ещё раз, чтобы оставить его.")
    String conflict(String by);

    @Message("Посмотреть сохранённый")
    String showNewer();

    @Message("Макет включён")
    String enabled();

    @Message("Кому приходят письма")
    String addresses();

    @Message("По одному адресу в строке или через запятую, не больше {most}.")
    String addressesHint(int most);

    @Message("Заголовок письма")
    String subject();

    @Message("Блоки стоят в одной строке, слева направо.")
    String subjectHint();

    @Message("Письмо")
    String body();

    @Message("Перетащите блоки за ручку или двигайте их кнопками.")
    String bodyHint();

    @Message("{#if subject}Добавить в заголовок{#else}Добавить в письмо{/if}")
    String addTo(boolean subject);

    @Message(
            "{#switch kind}{#case TEXT}Текст{#case HEADING}Подзаголовок{#case CUSTOMER_NAME}Имя{#case CUSTOMER_PHONE}Телефон{#case CUSTOMER_EMAIL}Мэйл{#case CONTACT}Контакты в строку{#case MESSAGES}Сообщения{#case REQUEST_TITLE}Вид заявки{#case ANSWERS}Поля заявки{#case CAR}Автомобиль{#case CENTRE}Дилерский центр{#case LINK}Ссылка{#case DIVIDER}Линия{/switch}")
    String kind(BlockKind kind);

    @Message("Место")
    String placeOf();

    @Message("{#if subject}Левее{#else}Выше{/if}")
    String up(boolean subject);

    @Message("{#if subject}Правее{#else}Ниже{/if}")
    String down(boolean subject);

    @Message("Убрать")
    String remove();

    @Message("Текст")
    String words();

    @Message("Слова ссылки")
    String linkWords();

    @Message("Адрес")
    String url();

    @Message("https://, http://, tel: или mailto:")
    String urlHint();

    @Message("Здесь пока нет блоков.")
    String empty();

    @Message("Кнопки письма")
    String buttons();

    @Message("Двойной щелчок по кнопке показывает или скрывает её, как и переключатель рядом.")
    String buttonsHint();

    @Message("Ответить")
    String reply();

    @Message("Открыть в ПУ")
    String openPanel();

    @Message("позволяет ответить без входа в панель")
    String replyHint();

    @Message("ведёт в панель, нужен вход")
    String panelHint();

    @Message("Показывать")
    String shown();

    @Message("Оповещать руководителя")
    String escalation();

    @Message("Оповещать о неотвеченных")
    String escalates();

    @Message("Через сколько рабочих минут без ответа")
    String after();

    @Message("Повторять через столько рабочих минут")
    String every();

    @Message("Кому сообщать")
    String managers();

    @Message("Сохранить")
    String save();

    @Message("Прислать мне проверочное письмо")
    String sendTest();

    @Message("Придёт на {email} с данными для примера. Ничего не сохраняется.")
    String testTo(String email);

    @Message("Как будет выглядеть")
    String preview();

    @Message("Данные для примера.")
    String previewHint();

    @Message("Ширина")
    String width();

    @Message("Узкое")
    String narrow();

    @Message("Широкое")
    String wide();

    @Message("Оформление")
    String scheme();

    @Message("Светлое")
    String light();

    @Message("Тёмное")
    String dark();

    @Message("Вид")
    String form();

    @Message("Письмо")
    String asHtml();

    @Message("Текст")
    String asText();

    @Message("Показать")
    String show();

    @Message("Версии")
    String history();

    @Message("Макет ещё не сохраняли: показан исходный.")
    String noHistory();

    @Message("Версия {number}")
    String version(int number);

    @Message("сейчас")
    String current();

    @Message("до сохранений в панели")
    String beforePanel();

    @Message("Посмотреть версию {number}")
    String look(int number);

    @Message("Вернуть эту версию")
    String bringBack();

    @Message("Она станет новой версией, нынешняя останется в списке.")
    String bringBackHint();

    @Message("Пока вы смотрели, макет сохранил другой человек. Проверьте и нажмите ещё раз.")
    String versionConflict();

    @Message("К макету")
    String backToTemplate();

    @Message("Копировать в другие центры")
    String copy();

    @Message("В какие центры")
    String copyTo();

    @Message("Что копировать")
    String copyWhat();

    @Message(
            "{#switch part}{#case LAYOUT}Заголовок, блоки и кнопки{#case SWITCH}Включён или выключен{#case RECIPIENTS}Получатели{#case ESCALATION}Оповещение руководителя{/switch}")
    String part(salon.template.TemplateChanges.CopyPart part);

    @Message("Показать, что изменится")
    String previewCopy();

    @Message("Копировать")
    String doCopy();

    @Message("Скопировано.")
    String copied();

    @Message("Один из макетов сохранил другой человек: ничего не скопировано. Ниже то, что изменится теперь.")
    String copyConflict();

    @Message("Выберите хотя бы один центр и что копировать.")
    String choose();

    @Message("Других центров у вас нет.")
    String noCentres();

    @Message("Ничего не изменится.")
    String same();

    @Message(
            "{#switch field}{#case 'SWITCH'}Макет{#case 'RECIPIENTS'}Получатели{#case 'SUBJECT'}Заголовок{#case 'BLOCKS'}Блоки письма{#case 'REPLY_BUTTON'}Кнопка «Ответить»{#case 'PANEL_BUTTON'}Кнопка «Открыть в ПУ»{#case 'ESCALATION'}Оповещение руководителя{/switch}")
    String field(String field);

    @Message("{#switch sign}{#case 'REMOVED'}было:{#case 'ADDED'}станет:{#case 'KEPT'}остаётся:{/switch}")
    String sign(String sign);

    @Message(
            "{#switch code}{#case NO_ADDRESS}Это не адрес электронной почты: {detail}{#case TOO_MANY}Слишком много: не больше {detail}.{#case TOO_LONG}Слишком длинно: не больше {detail} знаков.{#case EMPTY}Здесь пусто: напишите текст или уберите блок.{#case BAD_LINK}Адрес ссылки начинается с https://, http://, tel: или mailto:.{#case BAD_CHARACTERS}Здесь знаки, которые нельзя сохранить.{#case OUT_OF_RANGE}Число от 1 до {detail}.{#case OTHER}Этот блок сохранить нельзя.{/switch}")
    String problem(salon.template.TemplateProblem.Code code, String detail);

    @Message("Блок «[kind]»: место [place] из [count].")
    String moved();

    @Message("Добавлен блок «[kind]», место [place] из [count].")
    String added();

    @Message("Блок «[kind]» убран.")
    String removed();

    @Message(
            "Почтовый сервер не принимает письма на {address}: ответ {code}, {at}. Исправьте адрес. О том, что пришло на него, сразу узнаёт руководитель.")
    String refused(String address, int code, String at);

    @Message(
            "Этот макет получает письма всех центров группы, поэтому менять его могут администратор и те, кто работает во всех центрах. Вы его видите, но изменения не сохранятся.")
    String readOnly();
}
