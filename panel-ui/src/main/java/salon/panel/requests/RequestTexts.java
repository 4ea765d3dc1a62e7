package salon.panel.requests;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The texts of *Заявки*. English is in `messages/requests_en.properties`.
@MessageBundle(value = "requests", locale = "ru")
public interface RequestTexts {
    @Message("Заявок пока нет")
    String empty();

    @Message("Заявка появится здесь, как только пользователь отправит её из чата или с экрана приложения.")
    String emptyText();

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

    @Message("Согласие пользователя, редакция {version}")
    String consent(int version);

    @Message("пусто")
    String nothing();

    @Message("Пользователь изменил то, что предлагала услуга: прежнее значение зачёркнуто.")
    String changed();

    @Message("из чата")
    String fromChat();

    @Message("Поиск")
    String search();

    @Message("Имя, телефон, мэйл или слова из заявки")
    String searchHint();

    @Message("Состояние")
    String stateLabel();

    @Message("Все")
    String anyState();

    @Message("Только мои")
    String mine();

    @Message("Показать")
    String show();

    @Message("Сбросить")
    String reset();

    @Message("Скачать CSV")
    String export();

    @Message("Ничего не нашлось")
    String nothingFound();

    @Message("Попробуйте другие слова или снимите отбор.")
    String nothingFoundText();

    @Message("Ответственный")
    String assignee();

    @Message("пока никто")
    String nobody();

    @Message("Обработка заявки")
    String work();

    @Message("Слова пользователю")
    String words();

    @Message("Состояние, ваши слова и время придут пользователю в чат и пуш-уведомлением. Слова и время необязательны.")
    String wordsHint();

    @Message("День")
    String visitDay();

    @Message("Время")
    String visitTime();

    @Message("День визита")
    String day();

    @Message("Время визита")
    String time();

    @Message(
            "Так попросил пользователь. Подтвердите, и он узнает, что назначено; измените, если нужен другой день или время.")
    String requestedHint();

    @Message("Не больше 2 000 знаков.")
    String badWords();

    @Message("Укажите день от сегодняшнего и не дальше пяти лет; время — только вместе с днём.")
    String badDay();

    @Message("Напишите, что передать пользователю, или предложите другой день.")
    String nothingToTell();

    @Message("Ничего не сохранено. Проверьте отмеченное ниже: всё, что вы ввели, осталось.")
    String refused();

    @Message(
            "Ничего не сохранено: заявку уже изменили. Всё, что вы ввели, осталось в форме. Проверьте и нажмите ещё раз, если нужно.")
    String outdated();

    @Message("Ничего не сохранено: из этого состояния так сделать нельзя.")
    String notAllowed();

    @Message("Сохранено.")
    String saved();

    @Message("Пока страница открыта, заявку изменили:")
    String since();

    @Message("Обновить")
    String reload();

    @Message("Заметки")
    String notes();

    @Message("Видят только сотрудники. Изменить или удалить заметку нельзя.")
    String notesHint();

    @Message("Новая заметка")
    String note();

    @Message("Добавить заметку")
    String addNote();

    @Message("Напишите заметку до 4 000 знаков.")
    String badNote();

    @Message("Эта форма уже отправлена с другим текстом. Если нужна ещё одна заметка, нажмите ещё раз.")
    String noteChanged();

    @Message("История")
    String history();

    @Message("Заявка отправлена")
    String submitted();

    @Message("пользователь узнал")
    String notified();

    @Message("Другие ответы")
    String others();

    @Message("Создана")
    String created();

    @Message("Изменена")
    String lastChange();

    @Message("Номер")
    String number();

    @Message("Назначено: {when}")
    String appointed(String when);

    @Message("Другое время: {when}")
    String proposed(String when);

    @Message("Показаны первые {count} заявок. Сузьте отбор, чтобы получить остальные.")
    String cut(int count);

    @Message(
            "{#switch kind}{#case TAKE}Взята{#case GIVE_BACK}Возвращена{#case MOVE}Изменено состояние{#case TELL}Сообщение пользователю{/switch}")
    String change(salon.request.RequestAction.Kind kind);

    @Message(
            "{#switch key}{#case 'take'}Взять в работу{#case 'take-over'}Взять себе{#case 'give-back'}Вернуть в новые{#case 'tell'}Только сообщить{#case 'in-work'}Вернуть в работу{#case 'confirmed'}Подтвердить{#case 'declined'}Отклонить{#case 'done'}Выполнена{/switch}")
    String action(String key);

    @Message(
            "{#switch state}{#case NEW}Новая{#case IN_WORK}В работе{#case CONFIRMED}Подтверждена{#case DECLINED}Отклонена{#case DONE}Выполнена{/switch}")
    String state(salon.request.Request.State state);

    @Message("Передача в другие системы")
    String handOvers();

    @Message("{#switch state}{#case WAITING}ожидает{#case DONE}передана{#case FAILED}не передана{/switch}")
    String handOverState(salon.handover.HandOver.State state);

    @Message("номер {reference}")
    String reference(String reference);

    @Message("следующая попытка: {when}")
    String nextTry(String when);

    @Message("попыток: {count}")
    String attempts(int count);

    @Message("Попробовать ещё раз")
    String again();

    @Message("Ни в профиле, ни в заявке нет телефона и мэйла: пользователю можно ответить только в чате")
    String unreachable();

    @Message("{name} (в заявке)")
    String ofRequest(String name);
}
