package salon.panel.hours;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The texts of *Часы работы и автосообщения*. English is in `messages/hours_en.properties`.
@MessageBundle(value = "hours", locale = "ru")
public interface HoursTexts {
    @Message("Часы работы и автосообщения")
    String title();

    @Message("Часы не указаны: центр считается всегда открытым, и пользователям о часах не говорится.")
    String unknown();

    @Message("Сохранено.")
    String saved();

    @Message("Скопировано.")
    String copied();

    @Message("Не сохранено: исправьте отмеченное.")
    String invalid();

    @Message(
            "Тем временем другой сотрудник сохранил свои изменения. Ваши ещё не сохранены, всё набранное на месте: сравните и сохраните ещё раз, если они нужны.")
    String conflict();

    @Message("Сейчас сохранено")
    String storedNow();

    @Message("Изменения ещё не сохранены.")
    String unsaved();

    @Message("Эти строки часов не читаются и не действуют. Заполните дни ниже и сохраните:")
    String unreadable();

    @Message("Часы работы")
    String week();

    @Message(
            "Например: 09:00–20:00. С перерывом: 09:00–13:00, 14:00–20:00. За полночь: 20:00–02:00. Выходной: оставьте пустым. Весь день: круглосуточно.")
    String weekHint();

    @Message("Выходной")
    String dayOff();

    @Message("Вторник–пятница как понедельник")
    String asMonday();

    @Message("Часовой пояс")
    String zone();

    @Message("Город из списка, например Europe/Moscow.")
    String zoneHint();

    @Message("Праздники и особые дни")
    String specialDays();

    @Message(
            "В эти дни действуют свои часы вместо обычных. Если дни пересекаются, дата с годом важнее ежегодной, а короткий срок важнее длинного.")
    String specialHint();

    @Message("Особых дней нет.")
    String noSpecialDays();

    @Message("Особый день {number}")
    String specialDay(int number);

    @Message("С")
    String from();

    @Message("По")
    String to();

    @Message("Повторяется")
    String repeats();

    @Message("нет, только эти даты")
    String once();

    @Message("каждый год")
    String yearly();

    @Message("Часы")
    String hoursOfDay();

    @Message("Закрыто")
    String closed();

    @Message("Название")
    String nameOfDay();

    @Message("Добавить день")
    String addDay();

    @Message("Убрать")
    String removeDay();

    @Message("Автосообщения")
    String texts();

    @Message("Пользователь читает текст на своём языке, а если его нет, на языке группы. Пустой текст не отправляется.")
    String textsHint();

    @Message(
            "{#switch occasion}{#case GREETING}Приветствие в новом чате{#case OUTSIDE_HOURS}Сообщение в нерабочее время{/switch}")
    String occasion(salon.centre.AutomaticTexts.Occasion occasion);

    @Message(
            "{#switch occasion}{#case GREETING}Отправляется один раз, когда пользователь впервые открывает чат с центром.{#case OUTSIDE_HOURS}Отправляется, когда пользователь пишет в нерабочее время, один раз за время, пока центр закрыт.{/switch}")
    String occasionHint(salon.centre.AutomaticTexts.Occasion occasion);

    @Message("Предложить текст")
    String suggest();

    @Message("Здравствуйте! Это {centre}. Чем можем помочь?")
    String suggestedGreeting(String centre);

    @Message("Сейчас мы закрыты. Откроемся {opens} и сразу ответим.")
    String suggestedOutsideHours(String opens);

    @Message("Иван Петров")
    String sampleName();

    @Message("Так увидит пользователь:")
    String preview();

    @Message("Обновить предпросмотр")
    String showPreview();

    @Message("Что можно подставить")
    String variables();

    @Message("Напишите слово в фигурных скобках, и в сообщении будет значение.")
    String variablesHint();

    @Message(
            "{#switch variable}{#case CUSTOMER}имя пользователя{#case CENTRE}название центра{#case PHONE}телефон центра{#case ADDRESS}адрес центра{#case OPENS}когда центр откроется{/switch}")
    String variable(salon.centre.AutomaticTexts.Variable variable);

    @Message("не указано")
    String noValue();

    @Message("Сохранить")
    String save();

    @Message("Скопировать в другие центры")
    String copy();

    @Message("Копируется сохранённое.")
    String copyHint();

    @Message(
            "{#switch kind}{#case UNREADABLE}Не получилось прочитать «{detail}». Напишите, например, 09:00–20:00.{#case SAME_TIMES}Начало и конец совпадают: «{detail}». Для целого дня напишите «круглосуточно».{#case OVERLAP}Часы пересекаются: {detail}.{#case TOO_MANY_INTERVALS}Не больше {detail} промежутков в день.{#case UNKNOWN_ZONE}Такого часового пояса нет. Выберите из списка.{#case NO_DATE}Укажите дату.{#case REVERSED}Последний день раньше первого.{#case WHOLE_YEAR}Ежегодный срок должен быть короче года.{#case TOO_MANY_DAYS}Не больше {detail} особых дней: уберите прошедшие.{#case NO_WEEKLY_HOURS}Без обычных часов особые дни не действуют: укажите часы хотя бы одного дня недели.{#case UNKNOWN_VARIABLE}Такое подставить нельзя: {detail}. Что можно, перечислено ниже.{#case TOO_LONG}Слишком длинно: не больше {detail} символов.{#case UNSTORABLE}Здесь есть символ, который нельзя сохранить.{/switch}")
    String problem(salon.centre.HoursForm.Problem.Kind kind, String detail);

    @Message("Скопировать из центра {name}")
    String copyTitle(String name);

    @Message("К часам работы")
    String back();

    @Message("Что скопировать")
    String whatToCopy();

    @Message("часы работы и особые дни (часовой пояс остаётся свой)")
    String copyHours();

    @Message("автосообщения")
    String copyTexts();

    @Message("Куда")
    String whereTo();

    @Message("Показать, что изменится")
    String showChanges();

    @Message("Отметьте, что и куда скопировать.")
    String incomplete();

    @Message("Пока вы смотрели, данные одного из центров изменились. Ничего не скопировано: проверьте ещё раз.")
    String copyConflict();

    @Message("Что изменится")
    String changes();

    @Message("Ничего не изменится: здесь уже то же самое.")
    String noChange();

    @Message("Сейчас")
    String before();

    @Message("Станет")
    String after();

    @Message("нет")
    String none();

    @Message("Скопировать")
    String confirm();
}
