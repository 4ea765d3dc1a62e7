package salon.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.definition.DefinitionInput.Decoded;
import salon.definition.DefinitionReader.Reading;

/// Every mistake in a file is reported with its position and a sentence that helps.
class InvalidDefinitionsTest {
    private static final String GOOD = """
            id: tyre-storage
            version: 1
            icon: tag
            title: { ru: Хранение шин, en: Tyre storage }
            fields:
              - name: season
                kind: choice
                label: { ru: Сезон, en: Season }
                options:
                  - { key: summer, ru: Летние, en: Summer }
              - name: wheels
                kind: number
                label: { ru: Колёса, en: Wheels }
                min: 1
                max: 8
              - name: parts
                kind: rows
                label: { ru: Детали, en: Parts }
                columns:
                  - { name: number, kind: text, label: { ru: Номер, en: Number } }
            summary: { ru: "{season}", en: "{season}" }
            consent: { version: 1, ru: Согласен, en: I agree }
            link: { screen: storage, params: { source: chat } }
            """;

    @Test
    void aValidDefinitionIsAccepted() {
        assertThat(DefinitionReader.read(GOOD)).isInstanceOf(Reading.Valid.class);
    }

    /// `~` stands for a line break, `·` for a space.
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id: tyre-storage | id: Tyre Storage | 1:5 | Нужны строчные латинские буквы",
                "id: tyre-storage~ |  | 1:1 | Здесь не хватает «id»",
                "version: 1~ | version: 0~ | 2:10 | Меньше 1 нельзя",
                "version: 1~ | version: \"1\"~ | 2:10 | «version» — это целое число",
                "version: 1~ | version: 1.5~ | 2:10 | «version» — это целое число",
                "icon: tag | icon: Метка | 3:7 | Нужно имя значка",
                "icon: tag | colour: red | 3:1 | Такого ключа здесь нет: «colour». Есть: id, version, icon",
                "icon: tag | takesRequests: yes | 3:16 | это true или false",
                "icon: tag | icon: [tag] | 3:7 | «icon» — это текст",
                "{ ru: Хранение шин, en: Tyre storage } | { ru: Хранение шин } | 4:8 | Нет текста на английском",
                "{ ru: Хранение шин, en: Tyre storage } | { en: Tyre storage } | 4:8 | Нет текста на русском",
                "{ ru: Хранение шин, en: Tyre storage } | { ru: \" \", en: Tyre storage } | 4:14 | Нужен непустой текст",
                "{ ru: Хранение шин, en: Tyre storage } | Хранение шин | 4:8 | Здесь нужны ещё строки",
                "kind: choice | kind: chioce | 7:11 | Здесь нужно одно из слов: text, long-text, number",
                "name: season~ | name: Season~ | 6:11 | Нужно имя латиницей",
                "name: wheels~ | name: season~ | 11:11 | Поле «season» уже есть",
                "····options:~······- { key: summer, ru: Летние, en: Summer }~ |  | 6:5 | Здесь не хватает «options»",
                "····options:~······- { key: summer, ru: Летние, en: Summer }~ | ····options: []~ | 9:14 | Список «options» пуст",
                "- { key: summer, ru: Летние, en: Summer } | - { key: summer, ru: Летние } | 10:9 | Нет текста на английском",
                "- { key: summer, ru: Летние, en: Summer } | - summer | 10:9 | Здесь нужны ещё строки",
                "····min: 1~ | ····currency: RUB~ | 14:5 | «currency» не подходит виду «number»",
                "····min: 1~ | ····min: 9~ | 15:10 | Наибольшее (max) меньше",
                "····min: 1~ | ····prefill: profile~ | 14:14 | «profile» не может заполнить поле вида «number»",
                "····min: 1~ | ····notPast: true~ | 14:5 | «notPast» не подходит виду «number»",
                "name: number, kind: text | name: number, kind: rows | 20:31 | Здесь нужно одно из слов: text, number",
                "name: number, kind: text | name: number, kind: text, prefill: car | 20:37 | Такого ключа здесь нет: «prefill»",
                "ru: \"{season}\" | ru: \"{saeson}\" | 21:16 | Поля «saeson» нет",
                "ru: \"{season}\" | ru: \"{season} {\" | 21:16 | В фигурных скобках стоит имя поля: {имя}",
                "ru: \"{season}\" | ru: \"{season.getClass()}\" | 21:16 | В фигурных скобках",
                "version: 1, ru: Согласен | ru: Согласен | 22:10 | Здесь не хватает «version»",
                "icon: tag | takesRequests: false | 22:1 | Соглашаться не на что",
                "source: chat | season: chat | 23:36 | Поле «season» станет параметром",
                "source: chat | source: [a] | 23:44 | Здесь нужен текст, число",
                "screen: storage,· |  | 23:7 | Здесь не хватает «screen»",
                "icon: tag | icon: tag: blue | 3:10 | Здесь лишнее двоеточие",
                "screen: storage | screen: \"storage | 24:1 | Кавычка открыта и не закрыта",
                "icon: tag | icon: tag~icon: tag | 4:1 | Ключ «icon» стоит здесь второй раз",
                "icon: tag | icon: &a tag | 3:7 | Якоря и ссылки",
                "icon: tag | icon: *a | 3:7 | Якоря и ссылки",
                "icon: tag | icon: !!java.util.Date tag | 3:7 | Теги (!) здесь не используются",
                "icon: tag | icon: \"\\0\" | 3:7 | Здесь знак, который нельзя сохранить",
                "icon: tag | ··icon: tag | 3:7 | двоеточие или сбился отступ",
                "icon: tag | icon: tag~--- | 4:1 | Здесь начинается второй документ",
            })
    void aMistakeIsReportedAtItsPosition(String good, @Nullable String bad, String place, String words) {
        var source = GOOD.replace(unescaped(good), bad == null ? "" : unescaped(bad));
        assertThat(source).isNotEqualTo(GOOD);

        assertThat(errors(source, "ru")).anySatisfy(error -> {
            assertThat(error.line() + ":" + error.column()).isEqualTo(place);
            assertThat(error.text()).contains(words);
        });
    }

    @Test
    void mistakesAreSortedByPosition() {
        var source = GOOD.replace("version: 1\n", "version: 0\n")
                .replace("Tyre storage", "")
                .replace("max: 8", "max: a");

        assertThat(errors(source, "ru")).extracting(DefinitionError::line).containsExactly(2, 4, 15);
    }

    @Test
    void aMistypedKindIsOneMistake() {
        assertThat(errors(GOOD.replace("kind: choice", "kind: chioce"), "ru")).hasSize(1);
        assertThat(errors(GOOD.replace("    kind: choice\n", ""), "ru")).hasSize(1);
    }

    @Test
    void errorsAreInTheLanguageOfTheReader() {
        assertThat(errors(GOOD.replace("version: 1\n", ""), "en"))
                .extracting(DefinitionError::text)
                .containsExactly("\"version\" is missing here.");
    }

    @Test
    void tabsAreReported() {
        assertThat(errors("id: a\nfields:\n\t- name: b\n", "ru"))
                .containsExactly(new DefinitionError(3, 1, "Отступы делаются пробелами, а не табуляцией."));
    }

    @Test
    void anEmptyFileSaysHowToBegin() {
        assertThat(errors("", "ru")).singleElement().satisfies(error -> assertThat(error.text())
                .startsWith("Файл пуст"));
        assertThat(errors("# nothing\n", "ru")).hasSize(1);
    }

    @Test
    void aFileThatExpandsIsRefusedBeforeItDoes() {
        var laughs = "a: &a [x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n";

        assertThat(errors(laughs, "ru")).singleElement().satisfies(error -> assertThat(error.text())
                .startsWith("Якоря"));
        assertThat(errors("[".repeat(100_000), "ru")).singleElement().satisfies(error -> assertThat(error.text())
                .startsWith("Слишком много вложенных"));
        assertThat(errors("? ".repeat(100_000), "ru")).hasSize(1);
        assertThat(errors("id: " + "ш".repeat(200_000), "ru"))
                .containsExactly(new DefinitionError(
                        1, 1, "Файл больше 256 КБ. Для типа карточки хватает нескольких десятков строк."));
    }

    @Test
    void atMostFiftyMistakesAreReported() {
        var fields = "  - { name: 1, kind: 2, label: 3 }\n".repeat(45);

        assertThat(errors("id: many\nversion: 1\ntitle: {ru: а, en: a}\nfields:\n" + fields, "en"))
                .hasSize(50);
    }

    @Test
    void bytesThatAreNotUtf8AreReported() {
        var decoded = DefinitionInput.decode(new byte[] {'i', 'd', '\n', ':', (byte) 0xFF}, Locale.ENGLISH);

        assertThat(decoded).isEqualTo(new Decoded.Unreadable(new DefinitionError(2, 2, "The file is not in UTF-8.")));
    }

    @Test
    void yesAndNoAreTexts() {
        var source = GOOD.replace("key: summer", "key: yes").replace("Летние", "no");

        assertThat(errors(source, "ru")).isEmpty();
    }

    private static String unescaped(String cell) {
        return cell.replace('~', '\n').replace('·', ' ');
    }

    private static List<DefinitionError> errors(String source, String language) {
        return DefinitionReader.read(source) instanceof Reading.Invalid(var faults)
                ? DefinitionError.of(faults, Locale.of(language))
                : List.of();
    }
}
