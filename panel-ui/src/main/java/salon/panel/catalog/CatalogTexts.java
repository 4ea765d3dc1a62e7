package salon.panel.catalog;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import salon.catalog.FieldError;
import salon.catalog.ImportResult;

/// The texts of *Спецпредложения* and *Каталог авто*. English is in `messages/catalog_en.properties`.
@MessageBundle(value = "catalog", locale = "ru")
public interface CatalogTexts {
    @Message("Каталог")
    String heading();

    @Message("Спецпредложения")
    String offers();

    @Message("Каталог авто")
    String cars();

    @Message("Добавить предложение")
    String addOffer();

    @Message("Добавить автомобиль")
    String addCar();

    @Message("Загрузить из файла")
    String importFile();

    @Message("Действуют и готовятся")
    String current();

    @Message("Завершены")
    String ended();

    @Message("В продаже")
    String onSale();

    @Message("Проданы")
    String sold();

    @Message("Поиск по марке, модели и VIN")
    String query();

    @Message("Найти")
    String find();

    @Message("Показать все")
    String all();

    @Message("К списку")
    String back();

    @Message("Спецпредложений пока нет")
    String noOffers();

    @Message(
            "Добавьте предложение или загрузите файл: его можно будет отправить в чат, а пользователи увидят его в приложении.")
    String noOffersText();

    @Message("Завершённых предложений нет")
    String noEnded();

    @Message("Здесь останутся предложения, срок которых прошёл.")
    String noEndedText();

    @Message("Автомобилей пока нет")
    String noCars();

    @Message(
            "Добавьте автомобиль или загрузите файл: его можно будет отправить в чат, а пользователи увидят его в приложении.")
    String noCarsText();

    @Message("Проданных автомобилей нет")
    String noSold();

    @Message("Здесь останутся проданные автомобили: услуги из старых чатов ссылаются на них.")
    String noSoldText();

    @Message("Ничего не найдено")
    String nothingFound();

    @Message("Проверьте, как записаны слова: ищем по их началу, по-русски и латиницей.")
    String nothingFoundText();

    @Message("{#switch phase}{#case UPCOMING}Скоро{#case RUNNING}Действует{#case ENDED}Завершено{/switch}")
    String phase(salon.catalog.Offer.Phase phase);

    @Message("{from} – {to}")
    String period(String from, String to);

    @Message("с {from}")
    String since(String from);

    @Message("с пробегом")
    String used();

    @Message("новый")
    String newCar();

    @Message("{kilometres} км")
    String kilometres(String kilometres);

    @Message("все центры")
    String everywhere();

    @Message("продан {at}")
    String soldAt(String at);

    @Message("Изменить")
    String edit();

    @Message("Удалить…")
    String remove();

    @Message(
            "Предложение исчезнет из приложения и из списков. Услуги, уже отправленные в чаты, скажут, что оно больше не действует.")
    String removeText();

    @Message("Да, удалить")
    String removeSure();

    @Message("Продан")
    String markSold();

    @Message("Вернуть в продажу")
    String putBackOnSale();

    @Message("Автомобиль с этим VIN уже снова в продаже. Вернуть этот нельзя.")
    String putBackRefused();

    @Message("Сохранить")
    String save();

    @Message("Сохранено.")
    String saved();

    @Message("Не сохранено. Исправьте то, что отмечено ниже: всё, что вы ввели, осталось в форме.")
    String invalid();

    @Message(
            "Пока вы вносили изменения, запись изменил кто-то ещё. Ваши значения остались в форме. Сохраните ещё раз, чтобы записать их поверх.")
    String conflict();

    @Message("Пока вы вносили изменения, автомобиль отметили проданным. Сначала верните его в продажу, затем измените.")
    String soldMeanwhile();

    @Message("VIN")
    String vin();

    @Message("17 знаков: цифры и латинские буквы без I, O и Q")
    String vinHint();

    @Message("Марка")
    String make();

    @Message("Модель")
    String model();

    @Message("Год выпуска")
    String year();

    @Message("Цена")
    String price();

    @Message("Валюта")
    String currency();

    @Message("Пробег, км")
    String mileage();

    @Message("Состояние")
    String condition();

    @Message("Где стоит")
    String centre();

    @Message("Фотографии")
    String pictures();

    @Message("Картинка")
    String picture();

    @Message("JPEG, PNG или WebP, до 5 МБ каждая")
    String picturesHint();

    @Message("Фото {number}")
    String pictureNumber(int number);

    @Message("убрать")
    String drop();

    @Message("Код")
    String code();

    @Message(
            "Как предложение называется в вашей системе. Нужен, чтобы загрузка из файла обновляла его, а не добавляла ещё раз.")
    String codeHint();

    @Message("Заголовок")
    String title();

    @Message("Текст")
    String text();

    @Message("Первый день")
    String from();

    @Message("Последний день")
    String to();

    @Message("Пусто: пока не завершите сами")
    String toHint();

    @Message("Где действует")
    String scope();

    @Message("Во всех центрах группы")
    String scopeAll();

    @Message("Только в выбранных")
    String scopeSome();

    @Message("И ещё в центрах, где вы не работаете: {count}")
    String scopeElsewhere(int count);

    @Message("Загрузка из файла: спецпредложения")
    String importOffers();

    @Message("Загрузка из файла: автомобили")
    String importCars();

    @Message("Файл CSV или JSON")
    String file();

    @Message("UTF-8 или «Текст Юникод» из Excel, до 5 МБ и 10 000 строк")
    String fileHint();

    @Message("Если в файле есть строки с ошибками")
    String mode();

    @Message("не загружать ничего")
    String modeNothing();

    @Message("загрузить строки без ошибок")
    String modeGood();

    @Message("Загрузить")
    String upload();

    @Message("Скачать образец (CSV)")
    String template();

    @Message("Столбцы")
    String columns();

    @Message("Столбец")
    String column();

    @Message("Что в нём")
    String meaning();

    @Message("Пример")
    String example();

    @Message("обязателен")
    String mandatory();

    @Message(
            "Первая строка CSV содержит названия столбцов, между ними запятая, точка с запятой или табуляция. JSON – массив объектов с теми же названиями. Порядок столбцов любой, других столбцов мы не читаем. Тот же файл можно загрузить ещё раз: повторов не появится.")
    String columnsText();

    @Message(
            "{#switch name}{#case 'vin'}VIN, по нему узнаём автомобиль{#case 'make'}Марка{#case 'model'}Модель, комплектация{#case 'year'}Год выпуска{#case 'price'}Цена{#case 'currency'}Код валюты, без него рубли{#case 'mileage'}Пробег в километрах или, если так написано, в милях{#case 'condition'}new или used (новый или с пробегом){#case 'centre'}Код центра: {slugs}. Пусто: все центры{#case 'sold'}yes или no (да или нет){#case 'code'}Код предложения, по нему узнаём его{#case 'title'}Заголовок, до 200 знаков{#case 'text'}Текст, до 4000 знаков{#case 'from'}Первый день{#case 'to'}Последний день, пусто – без срока{#case 'centres'}Коды центров через запятую: {slugs}. Пусто: все{/switch}")
    String columnMeaning(String name, String slugs);

    @Message("Загружено.")
    String done();

    @Message("Загружены строки без ошибок.")
    String partlyDone();

    @Message(
            "Ничего не загружено: в файле есть ошибки. Исправьте их или выберите «загрузить строки без ошибок» и загрузите файл ещё раз.")
    String importRefused();

    @Message("Файл не прочитан.")
    String unreadable();

    @Message("Добавлено: {count}")
    String added(int count);

    @Message("изменено: {count}")
    String changed(int count);

    @Message("без изменений: {count}")
    String unchanged(int count);

    @Message("пропущено, потому что уже проданы: {count}")
    String skipped(int count);

    @Message("Строк без ошибок: {count}")
    String goodRows(int count);

    @Message("ошибок: {count}")
    String errors(int count);

    @Message("Этих столбцов мы не знаем и не читали: {names}")
    String ignoredColumns(String names);

    @Message("Строка")
    String row();

    @Message("Что не так")
    String problem();

    @Message("Показаны первые {shown}, ещё ошибок: {more}")
    String moreErrors(int shown, int more);

    @Message("Выберите файл")
    String noFile();

    @Message(
            "{#switch error.code}{#case REQUIRED}Заполните это поле{#case TOO_LONG}Слишком длинное значение{#case UNREADABLE}Есть знаки, которые нельзя прочитать{#case NOT_A_NUMBER}Напишите число, например 1250000{#case OUT_OF_RANGE}Число слишком большое или слишком маленькое{#case NOT_A_VIN}В VIN 17 знаков: цифры и латинские буквы без I, O и Q{#case CYRILLIC_VIN}Буква {error.detail} в VIN — кириллица. Наберите её латиницей{#case NOT_A_DAY}Напишите день как 2026-01-31 или 31.01.2026{#case ENDS_BEFORE_START}Последний день раньше первого{#case UNKNOWN_CENTRE}Такого центра нет или вы в нём не работаете{#case UNKNOWN_CURRENCY}Такой валюты нет, напишите код вроде RUB{#case OTHER_CURRENCY}Цена названа в другой валюте{#case NOT_A_CONDITION}Напишите new или used{#case NOT_YES_OR_NO}Напишите yes или no{#case TAKEN}Уже есть в каталоге{#case REPEATED}Уже было в этом файле{#case FOREIGN}Относится к центру, где вы не работаете{#case TOO_MANY_CELLS}Значений больше, чем столбцов{#case NOT_A_PICTURE}Это не JPEG, PNG или WebP{#case TOO_LARGE}Файл больше 5 МБ{#case TOO_MANY}Слишком много файлов{#case GONE}Картинка пролежала без дела и удалена, выберите её ещё раз{/switch}")
    String error(FieldError error);

    @Message(
            "{#switch error}{#case EMPTY}В файле нет строк с данными.{#case TOO_LARGE}Файл больше 5 МБ.{#case NOT_UTF8}Файл не в кодировке UTF-8. Сохраните его как «CSV UTF-8» и загрузите снова.{#case MALFORMED}{#if where}Не получилось прочитать место около строки {where}: проверьте кавычки и разделители.{#else}JSON должен быть массивом объектов.{/if}{#case MISSING_COLUMN}Нет обязательного столбца {where}.{#case REPEATED_COLUMN}Столбец {where} назван дважды.{#case TOO_MANY_ROWS}В файле больше 10 000 строк. Разделите его на части.{/switch}")
    String fileError(ImportResult.FileError error, String where);
}
