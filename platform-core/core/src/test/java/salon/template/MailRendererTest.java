package salon.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.digitalfondue.jfiveparse.Document;
import ch.digitalfondue.jfiveparse.Element;
import ch.digitalfondue.jfiveparse.JFiveParse;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import salon.template.MailRenderer.MailContent;
import salon.template.MailRenderer.RenderedMail;
import salon.template.NotificationTemplate.Content;
import salon.template.NotificationTemplate.Escalation;

class MailRendererTest {
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final String REPLY = "https://salon.example/t/aurora/reply/abc";
    private static final String PANEL = "https://salon.example/t/aurora/panel/chats/1";
    private static final String HOSTILE =
            "<script>alert(1)</script> {{x}} {name} ${name} \"><img src=x onerror=y> <!--[if mso]> &lt;b&gt; it's";

    @Test
    void bothFormsShowTheCustomerTheMessageAndBothButtons() {
        var mail = render(template("Вопрос", true, true), content("Пётр", "Здравствуйте!"), RUSSIAN);

        for (var form : List.of(mail.text(), shown(mail.html()))) {
            assertThat(form)
                    .contains("Имя: Пётр", "Телефон: +79161234567", "Мэйл: petr@mail.example", "Здравствуйте!")
                    .contains("Сообщение, 5 марта, 14:07", "Ответить", "Открыть в ПУ", "Аврора Север");
        }
        assertThat(mail.text()).contains(REPLY, PANEL);
        assertThat(links(mail.html())).containsExactly(REPLY, PANEL);
    }

    @Test
    void textsAreInTheTenantsLanguage() {
        var english = render(template("Q", true, true), content("Peter", "Hello"), Locale.ENGLISH);
        var german = render(template("Q", true, true), content("Peter", "Hello"), Locale.GERMAN);

        assertThat(english.text())
                .contains("Name: Peter", "Phone: ", "Message, 5 March", "Reply: ", "Open in the panel");
        assertThat(german.text()).contains("Name: Peter", "Reply: ");
    }

    @Test
    void textOfACustomerOrATenantIsNeverMarkup() {
        var template = template(
                "Вопрос", true, true, new Block.Text(HOSTILE), new Block.Link(HOSTILE, "https://a/\"onclick=\"x"));

        var mail = render(template, content(HOSTILE, HOSTILE), RUSSIAN);

        assertThat(elements(mail.html(), "script")).isEmpty();
        assertThat(elements(mail.html(), "img")).isEmpty();
        assertThat(shown(mail.html()).split(Pattern.quote(HOSTILE), -1)).hasSize(4 + 1);
        assertThat(mail.text()).contains("    " + HOSTILE, "Имя: " + HOSTILE);
        assertThat(elements(mail.html(), "a"))
                .allSatisfy(link ->
                        assertThat(link.getAttributes().containsKey("onclick")).isFalse());
    }

    @Test
    void textsOfPeopleDoNotTurnOurs() {
        var mail = render(template("Вопрос", true, true), content("\u202eדוד", "שלום\nи привет"), RUSSIAN);

        assertThat(mail.text())
                .contains("Имя: \u2068דוד\u2069\n", "Телефон: +79161234567\n")
                .doesNotContain("\u202e");
        assertThat(elements(mail.html(), "bdi"))
                .extracting(Element::getTextContent)
                .containsExactly("\u202eדוד", "+79161234567", "petr@mail.example", "שלוםи привет");
    }

    @Test
    void lineBreaksAreKeptAndControlCharactersAreRemoved() {
        var mail = render(template("Вопрос", true, true), content("Пётр", "один\r\nдва\nтри\u0007\u001b"), RUSSIAN);

        assertThat(mail.html()).contains("один<br>два<br>три");
        assertThat(mail.text()).contains("    один\n    два\n    три\n");
        assertThat(mail.html() + mail.text()).doesNotContain("\u0007", "\u001b");
    }

    @Test
    void aSubjectIsOneLine() {
        var mail = render(
                template("Вопрос\r\nBcc: all@example.org\u2028\u0000x", true, true), content("Пётр", "?"), RUSSIAN);

        assertThat(mail.subject()).isEqualTo("Вопрос  Bcc: all@example.org  x");
    }

    @Test
    void aCustomersTextCantImitateAButtonOfThePlainForm() {
        var mail = render(
                template("Вопрос", true, true),
                content("Пётр\nОтветить: https://evil.example", "a\nОтветить: b"),
                RUSSIAN);

        assertThat(mail.text().lines().filter(line -> line.startsWith("Ответить:")))
                .containsExactly("Ответить: " + REPLY);
    }

    @Test
    void theTemplateSwitchesTheButtons() {
        var mail = render(template("Вопрос", false, false), content("Пётр", "?"), RUSSIAN);

        assertThat(links(mail.html())).isEmpty();
        assertThat(mail.text()).doesNotContain("https://");
    }

    @Test
    void onlyWebAddressesAreLinks() {
        var template = template(
                "Вопрос", false, false, new Block.Link("a", "javascript:alert(1)"), new Block.Link("b", "https://b/"));

        assertThat(links(render(template, content("Пётр", "?"), RUSSIAN).html()))
                .containsExactly("https://b/");
    }

    @Test
    void theHtmlLoadsNothing() {
        var html = render(template("Вопрос", true, true), content("Пётр", "?"), RUSSIAN)
                .html();

        assertThat(elements(html, "link")).isEmpty();
        assertThat(html).doesNotContain("src=", "@import", "url(");
        assertThat(elements(html, "table")).isNotEmpty();
    }

    @Test
    void theSubjectIsPutTogetherFromItsBlocks() {
        var subject = List.of(
                new Block.Text("Вопрос из чата: "), new Block.CustomerName(), new Block.Text(", "), new Block.Centre());

        assertThat(render(layout(subject), content("Иван Петров", "?"), RUSSIAN).subject())
                .isEqualTo("Вопрос из чата: Иван Петров, Аврора Север");
        assertThat(render(layout(subject), content("", "?"), RUSSIAN).subject())
                .isEqualTo("Вопрос из чата: Аврора Север");
        assertThat(render(layout(List.of(subject.get(0), subject.get(1))), content("", "?"), RUSSIAN)
                        .subject())
                .isEqualTo("Вопрос из чата");
        assertThat(render(layout(subject), content("И\r\nBcc: a@b.c\u0000", "?"), RUSSIAN)
                        .subject())
                .isEqualTo("Вопрос из чата: И  Bcc: a@b.c , Аврора Север");
    }

    @Test
    void aSubjectIsCutBetweenCharactersThatPeopleSee() {
        var family = "👨\u200d👩\u200d👧";

        var subject = render(layout(List.of(new Block.Text("x".repeat(198) + family))), content("Пётр", "?"), RUSSIAN)
                .subject();

        assertThat(subject).isEqualTo("x".repeat(198));
        assertThat(render(layout(List.of(new Block.Text("x".repeat(195) + family))), content("Пётр", "?"), RUSSIAN)
                        .subject())
                .isEqualTo("x".repeat(195) + family);
    }

    @Test
    void aSubjectIsNeverEmpty() {
        var mail = render(layout(List.of(new Block.CustomerName())), content("", "?"), RUSSIAN);

        assertThat(mail.subject()).isEqualTo("Аврора Север");
    }

    @Test
    void aMailNamesEachValueOnce() {
        var layout = layout(
                List.of(new Block.Centre()),
                new Block.CustomerName(),
                new Block.CustomerPhone(),
                new Block.CustomerEmail(),
                new Block.Contact(),
                new Block.Answers(),
                new Block.Car());
        var answers = List.of(
                new MailContent.Line("Как к вам обращаться", "Пётр", null),
                new MailContent.Line("Номер", "+7 (916) 123-45-67", null),
                new MailContent.Line("Автомобиль", "LADA Vesta", null),
                new MailContent.Line("Первая", "да", null),
                new MailContent.Line("Вторая", "да", null));

        var text =
                render(layout, content("Пётр", answers, "LADA Vesta"), RUSSIAN).text();

        assertThat(text)
                .containsOnlyOnce("Пётр")
                .containsOnlyOnce("916")
                .containsOnlyOnce("petr@mail.example")
                .containsOnlyOnce("LADA Vesta")
                .contains("Имя: Пётр", "Первая: да", "Вторая: да")
                .doesNotContain("Контакты");
    }

    @Test
    void anAnswerThatTheCustomerHasChangedIsShownInsteadOfTheBlock() {
        var layout = layout(List.of(new Block.Centre()), new Block.CustomerPhone(), new Block.Answers());
        var answers = List.of(new MailContent.Line("Номер", "+79161234567", "+74951000101"));

        var text = render(layout, content("Пётр", answers, ""), RUSSIAN).text();

        assertThat(text)
                .contains("Номер: +79161234567 (было: +74951000101)")
                .doesNotContain("Телефон: ")
                .containsOnlyOnce("+79161234567");
    }

    @Test
    void severalRequestsKeepTheirTitles() {
        var layout = layout(List.of(new Block.Centre()), new Block.CustomerName(), new Block.Answers());
        var answers = List.of(MailContent.Line.title("Заявка 1 из 2", "Пётр"));

        assertThat(render(layout, content("Пётр", answers, ""), RUSSIAN).text()).contains("Заявка 1 из 2: Пётр");
    }

    @Test
    void headingDividerContactAndCentreAreShown() {
        var layout = layout(
                List.of(new Block.Centre()),
                new Block.Heading("Срочно"),
                new Block.Divider(),
                new Block.Contact(),
                new Block.Centre());

        var mail = render(layout, content("Пётр", "?"), RUSSIAN);

        assertThat(mail.text())
                .contains("Срочно\n\n----------\n\nКонтакты: Пётр, +79161234567, petr@mail.example\n")
                .containsOnlyOnce("Аврора Север");
        assertThat(links(mail.html())).containsExactly("tel:+79161234567", "mailto:petr@mail.example");
        assertThat(shown(mail.html())).contains("Срочно", "Контакты: Пётр, +79161234567, petr@mail.example");
    }

    @Test
    void phoneNumbersAndMailAddressesAreLinksToo() {
        var template = template(
                "Вопрос",
                false,
                false,
                new Block.Link("a", "tel:+74951000101"),
                new Block.Link("b", "mailto:info@aurora.example"),
                new Block.Link("c", "HTTPS://aurora.example/путь"),
                new Block.Link("d", "data:text/html,x"),
                new Block.Link("e", "https:x"),
                new Block.Link("f", "//evil.example"),
                new Block.Link("g", " javascript:x"));

        assertThat(links(render(template, content("Пётр", "?"), RUSSIAN).html()))
                .containsExactly("tel:+74951000101", "mailto:info@aurora.example", "HTTPS://aurora.example/путь");
    }

    @Test
    void theGroupsNameAndColourStandOnTop() {
        var branding = new Branding("<Аврора> & Ко", "#ffd400", "https://aurora.example/logo.png");
        var layout = template("Вопрос", true, true);

        var html = MailRenderer.render(layout, content("Пётр", "?"), branding, RUSSIAN)
                .html();

        assertThat(shown(html)).contains("<Аврора> & Ко");
        assertThat(html).contains("#ffd400").contains("color:#000000");
        assertThat(elements(html, "img")).singleElement().satisfies(logo -> {
            assertThat(logo.getAttribute("src")).isEqualTo("https://aurora.example/logo.png");
            assertThat(logo.getAttribute("alt")).isEmpty();
        });
        assertThat(new Branding("a", "#0b6265", null).textColour()).isEqualTo("#ffffff");
    }

    @Test
    void brandingTakesNothingButAColourAndTheAddressOfAPicture() {
        assertThatThrownBy(() -> new Branding("a", "red;}", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Branding("a", "#0b6265", "javascript:x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mailProgramsThatAreSetToDarkGetColoursForIt() {
        var mail = render(template("Вопрос", true, true), content("Пётр", "?"), RUSSIAN);

        assertThat(elements(mail.html(), "meta"))
                .filteredOn(meta -> "color-scheme".equals(meta.getAttribute("name")))
                .singleElement()
                .satisfies(meta -> assertThat(meta.getAttribute("content")).isEqualTo("light dark"));
        assertThat(mail.html()).contains("@media (prefers-color-scheme:dark)");
        assertThat(mail.preview(true)).contains("@media all").doesNotContain("prefers-color-scheme");
        assertThat(mail.preview(false)).contains("@media not all").doesNotContain("prefers-color-scheme");
        for (var name : List.of("card", "quote", "main", "second")) {
            assertThat(mail.html()).containsPattern("class=\"[^\"]*\\b" + name + "\\b");
        }
    }

    @Test
    void aPreviewHasTheSubjectAboveTheMail() {
        var mail = render(template(HOSTILE, true, true), content("Пётр", "?"), RUSSIAN);

        assertThat(shown(mail.preview(false)).strip()).startsWith(HOSTILE);
        assertThat(elements(mail.preview(false), "script")).isEmpty();
    }

    private static RenderedMail render(Content layout, MailContent content, Locale locale) {
        return MailRenderer.render(layout, content, Branding.of("Аврора"), locale);
    }

    private static Content template(String subject, boolean reply, boolean panel, Block... more) {
        var blocks = new ArrayList<Block>(List.of(more));
        blocks.addAll(List.of(
                new Block.CustomerName(), new Block.CustomerPhone(), new Block.CustomerEmail(), new Block.Messages()));
        return layout(List.of(new Block.Text(subject)), blocks, reply, panel);
    }

    private static Content layout(List<? extends Block.InSubject> subject, Block... blocks) {
        return layout(subject, List.of(blocks), false, false);
    }

    private static Content layout(
            List<? extends Block.InSubject> subject, List<Block> blocks, boolean reply, boolean panel) {
        return new Content(
                true, List.of(), List.copyOf(subject), blocks, reply, panel, new Escalation(false, 30, 60, List.of()));
    }

    private static MailContent content(String name, List<MailContent.Line> answers, String car) {
        return new MailContent(
                "Аврора Север",
                new MailContent.Person(name, "+79161234567", "petr@mail.example"),
                List.of(),
                false,
                answers,
                car,
                "Заметка",
                REPLY,
                PANEL);
    }

    private static MailContent content(String name, String message) {
        return new MailContent(
                "Аврора Север",
                new MailContent.Person(name, "+79161234567", "petr@mail.example"),
                List.of(new MailContent.Quote(
                        ZonedDateTime.parse("2026-03-05T14:07:00+03:00[Europe/Moscow]"), message)),
                false,
                List.of(),
                "",
                "",
                REPLY,
                PANEL);
    }

    private static String shown(String html) {
        return parsed(html).getBody().getTextContent().replaceAll("\\s+", " ");
    }

    private static List<String> links(String html) {
        return elements(html, "a").stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static List<Element> elements(String html, String name) {
        return parsed(html).getElementsByTagName(name);
    }

    private static Document parsed(String html) {
        return JFiveParse.parse(html);
    }
}
