package salon.template;

import static org.assertj.core.api.Assertions.assertThat;

import ch.digitalfondue.jfiveparse.Document;
import ch.digitalfondue.jfiveparse.Element;
import ch.digitalfondue.jfiveparse.JFiveParse;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import salon.template.MailRenderer.MailContent;

class MailRendererTest {
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final String REPLY = "https://salon.example/t/aurora/reply/abc";
    private static final String PANEL = "https://salon.example/t/aurora/panel/chats/1";
    private static final String HOSTILE =
            "<script>alert(1)</script> {{x}} {name} ${name} \"><img src=x onerror=y> <!--[if mso]> &lt;b&gt; it's";

    @Test
    void bothFormsShowTheCustomerTheMessageAndBothButtons() {
        var mail = MailRenderer.render(template("Вопрос", true, true), content("Пётр", "Здравствуйте!"), RUSSIAN);

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
        var english = MailRenderer.render(template("Q", true, true), content("Peter", "Hello"), Locale.ENGLISH);
        var german = MailRenderer.render(template("Q", true, true), content("Peter", "Hello"), Locale.GERMAN);

        assertThat(english.text())
                .contains("Name: Peter", "Phone: ", "Message, 5 March", "Reply: ", "Open in the panel");
        assertThat(german.text()).contains("Name: Peter", "Reply: ");
    }

    @Test
    void textOfACustomerOrATenantIsNeverMarkup() {
        var template = template(
                "Вопрос", true, true, new Block.Text(HOSTILE), new Block.Link(HOSTILE, "https://a/\"onclick=\"x"));

        var mail = MailRenderer.render(template, content(HOSTILE, HOSTILE), RUSSIAN);

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
        var mail = MailRenderer.render(template("Вопрос", true, true), content("\u202eדוד", "שלום\nи привет"), RUSSIAN);

        assertThat(mail.text())
                .contains("Имя: \u2068דוד\u2069\n", "Телефон: +79161234567\n")
                .doesNotContain("\u202e");
        assertThat(elements(mail.html(), "bdi"))
                .extracting(Element::getTextContent)
                .containsExactly("\u202eדוד", "+79161234567", "petr@mail.example", "שלוםи привет");
    }

    @Test
    void lineBreaksAreKeptAndControlCharactersAreRemoved() {
        var mail = MailRenderer.render(
                template("Вопрос", true, true), content("Пётр", "один\r\nдва\nтри\u0007\u001b"), RUSSIAN);

        assertThat(mail.html()).contains("один<br>два<br>три");
        assertThat(mail.text()).contains("    один\n    два\n    три\n");
        assertThat(mail.html() + mail.text()).doesNotContain("\u0007", "\u001b");
    }

    @Test
    void aSubjectIsOneLine() {
        var mail = MailRenderer.render(
                template("Вопрос\r\nBcc: all@example.org\u2028\u0000x", true, true), content("Пётр", "?"), RUSSIAN);

        assertThat(mail.subject()).isEqualTo("Вопрос  Bcc: all@example.org  x");
    }

    @Test
    void aCustomersTextCantImitateAButtonOfThePlainForm() {
        var mail = MailRenderer.render(
                template("Вопрос", true, true),
                content("Пётр\nОтветить: https://evil.example", "a\nОтветить: b"),
                RUSSIAN);

        assertThat(mail.text().lines().filter(line -> line.startsWith("Ответить:")))
                .containsExactly("Ответить: " + REPLY);
    }

    @Test
    void theTemplateSwitchesTheButtons() {
        var mail = MailRenderer.render(template("Вопрос", false, false), content("Пётр", "?"), RUSSIAN);

        assertThat(links(mail.html())).isEmpty();
        assertThat(mail.text()).doesNotContain("https://");
    }

    @Test
    void onlyWebAddressesAreLinks() {
        var template = template(
                "Вопрос", false, false, new Block.Link("a", "javascript:alert(1)"), new Block.Link("b", "https://b/"));

        assertThat(links(MailRenderer.render(template, content("Пётр", "?"), RUSSIAN)
                        .html()))
                .containsExactly("https://b/");
    }

    @Test
    void theHtmlLoadsNothing() {
        var html = MailRenderer.render(template("Вопрос", true, true), content("Пётр", "?"), RUSSIAN)
                .html();

        assertThat(elements(html, "link")).isEmpty();
        assertThat(html).doesNotContain("src=", "@import", "url(");
        assertThat(elements(html, "table")).isNotEmpty();
    }

    private static NotificationTemplate template(String subject, boolean reply, boolean panel, Block... more) {
        var blocks = new ArrayList<Block>(List.of(more));
        blocks.addAll(List.of(
                new Block.CustomerName(), new Block.CustomerPhone(), new Block.CustomerEmail(), new Block.Messages()));
        return new NotificationTemplate(UUID.randomUUID(), null, List.of(), subject, blocks, reply, panel);
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
