package salon.panel.definitions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import salon.definition.CardTypeRevisions.State;

/// The texts of the pages of card types without code. English is in `messages/definitions_en.properties`.
@MessageBundle(value = "definitions", locale = "ru")
public interface DefinitionTexts {
    @Message("Типы карточек")
    String title();

    @Message("Новый тип карточки")
    String newType();

    @Message("Здесь появятся типы карточек вашей группы")
    String empty();

    @Message(
            "Тип карточки — это один файл YAML: что спросить у пользователя и как это назвать. Начните с готового примера или загрузите свой файл.")
    String emptyText();

    @Message("Файл YAML, до 256 КБ")
    String file();

    @Message("Загрузить файл")
    String upload();

    @Message("Файл вместо текста")
    String fileInstead();

    @Message("Все типы карточек")
    String back();

    @Message(
            "{#switch state}{#case DRAFT}Черновик{#case PUBLISHED}Опубликован{#case WITHDRAWN}Снят с публикации{#else}Заменён{/switch}")
    String state(State state);

    @Message("есть черновик версии {version}")
    String hasDraft(int version);

    @Message("версия {version}")
    String version(int version);

    @Message("Текст типа карточки (YAML)")
    String source();

    @Message("Что здесь можно написать, описано в схеме:")
    String schemaHint();

    @Message("Сохранить черновик и посмотреть")
    String save();

    @Message("Опубликовать")
    String publish();

    @Message(
            "Черновик никому не виден. Опубликованный тип сразу появится у всех, кто отвечает пользователям, и в мобильном приложении.")
    String publishHint();

    @Message("Не сохранено: исправьте отмеченное. Весь текст на месте.")
    String refused();

    @Message("Строка {line}, знак {column}")
    String place(int line, int column);

    @Message(
            "Пока вы редактировали, этот тип сохранил другой человек: {name}. Ваш текст на месте и ещё не сохранён. Сохраните ещё раз, если он должен заменить чужой.")
    String conflict(String name);

    @Message("Посмотреть чужой текст")
    String showNewer();

    @Message("Выберите файл.")
    String noFile();

    @Message("Черновик сохранён. Проверьте, как он выглядит, и опубликуйте.")
    String saved();

    @Message("Опубликовано.")
    String published();

    @Message("Снято с публикации. Чаты и заявки с этим типом по-прежнему можно читать.")
    String withdrawn();

    @Message("Черновик удалён.")
    String discarded();

    @Message("Предпросмотр")
    String preview();

    @Message("Так форма выглядит в мобильном приложении, а карточка — в чате. Значения в карточке вымышлены.")
    String previewHint();

    @Message("По-русски")
    String russian();

    @Message("По-английски")
    String english();

    @Message("Форма в приложении")
    String form();

    @Message("Страница в приложении")
    String page();

    @Message("Карточка в чате")
    String card();

    @Message("обязательно")
    String required();

    @Message("Отправить заявку")
    String send();

    @Message("История")
    String history();

    @Message("Взять этот текст")
    String edit();

    @Message("сохранил(а) {name}")
    String savedBy(String name);

    @Message("опубликовал(а) {name}")
    String publishedBy(String name);

    @Message("{#if withdrawn}снял(а){#else}заменил(а){/if} {name}")
    String endedBy(boolean withdrawn, String name);

    @Message("Снять с публикации")
    String withdraw();

    @Message(
            "Тип нельзя будет выбрать, отправленные карточки перестанут открываться. Переписка и заявки останутся, опубликовать тип снова можно в любой момент.")
    String withdrawText();

    @Message("Удалить черновик")
    String discard();

    @Message("Текст черновика пропадёт. Опубликованного это не коснётся.")
    String discardText();
}
