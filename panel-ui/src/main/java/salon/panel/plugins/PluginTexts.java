package salon.panel.plugins;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of *Плагины*. English is in `messages/plugins_en.properties`.
@MessageBundle(value = "plugins", locale = "ru")
public interface PluginTexts {
    @Message("Плагины")
    String title();

    @Message("Какие услуги можно отправлять в чат и заказывать в приложении. Изменения действуют сразу.")
    String intro();

    @Message("версия {version}")
    String version(int version);

    @Message("встроен")
    String builtIn();

    @Message("Включён")
    String on();

    @Message("Выключен для группы")
    String off();

    @Message("Отключён после сбоев")
    String failed();

    @Message("Услуга недоступна во всех группах этой установки, пока её не включат снова. Причина:")
    String failure();

    @Message("Включить снова")
    String again();

    @Message("Вся группа")
    String group();

    @Message("Настройки")
    String settings();

    @Message("Настройки: {title}")
    String settingsOf(String title);

    @Message("Не приняты")
    String refused();

    @Message("Эти файлы лежат в папке плагинов, но не запущены. Передайте причину тому, кто их сделал.")
    String refusedText();

    @Message("Плагинов пока нет")
    String empty();

    @Message("Положите файл плагина в папку plugins рядом с приложением.")
    String emptyText();

    @Message("Все плагины")
    String back();

    @Message("У этой услуги нет настроек")
    String noSettings();

    @Message("Всё, что ей нужно, она знает сама.")
    String noSettingsText();

    @Message("Сохранено")
    String saved();

    @Message("Ничего не сохранено: исправьте отмеченные поля.")
    String notSaved();

    @Message("Сохранить")
    String save();

    @Message("обязательно")
    String required();

    @Message("Значение задано и больше не показывается. Введите новое, чтобы заменить.")
    String secretSet();

    @Message("Значение не задано.")
    String secretNotSet();

    @Message("Введите ещё раз: секретные значения не показываются.")
    String retype();

    @Message("Удалить")
    String clear();
}
