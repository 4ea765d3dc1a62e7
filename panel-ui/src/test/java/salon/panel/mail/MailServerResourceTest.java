package salon.panel.mail;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.embedded.TestServers;
import salon.panel.Given;
import salon.panel.HtmlForm;
import salon.panel.UploadForm;
import salon.panel.UploadForm.File;
import salon.persistence.NativeSql;

@QuarkusTest
@TestSecurity(user = Given.ALEX, roles = "administrator")
class MailServerResourceTest {
    private static final String PAGE = Given.PANEL + "/centres/north/mail";
    private static final String PASSWORD = "tajna-47";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};

    @Inject
    Given given;

    @Inject
    NativeSql sql;

    @AfterEach
    void nothingIsSet() {
        given.in("aurora", () -> QuarkusTransaction.requiringNew().call(() -> {
            sql.update("delete from branding").executeUpdate();
            return sql.update("delete from mail_server").executeUpdate();
        }));
    }

    @Test
    void savesAndShowsEverythingButThePassword() {
        send(Map.of(
                        "senderName",
                        "Аврора",
                        "senderAddress",
                        "salon@aurora.example",
                        "host",
                        "smtp.aurora.example",
                        "port",
                        "465",
                        "security",
                        "TLS",
                        "username",
                        "salon",
                        "secret.password",
                        PASSWORD))
                .then()
                .statusCode(303);

        given().get(PAGE + "?saved=1")
                .then()
                .body(containsString("Письма уходят по новым настройкам"))
                .body(containsString("value=\"smtp.aurora.example\""))
                .body(containsString("Пароль сохранён"))
                .body(containsString("Изменено: "))
                .body(not(containsString(PASSWORD)));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        send(Map.of("senderName", "<b>А", "host", "0177.0.0.1", "port", "много", "secret.password", PASSWORD))
                .then()
                .statusCode(422)
                .body(containsString("value=\"&lt;b&gt;А\""))
                .body(containsString("value=\"много\""))
                .body(containsString("id=\"host-problem\""))
                .body(containsString("id=\"port-problem\""))
                .body(containsString("id=\"senderAddress-problem\""))
                .body(not(containsString(PASSWORD)));
    }

    @Test
    void theSecondOfTwoAdministratorsIsTold() {
        send(Map.of("senderName", "Первый")).then().statusCode(303);

        send(Map.of("senderName", "Второй"))
                .then()
                .statusCode(409)
                .body(containsString("изменил другой администратор"))
                .body(containsString("value=\"Второй\""))
                .body(containsString("name=\"version\" value=\"1\""));
    }

    @Test
    void aCheckSavesWhatAMailCouldBeSentBy() {
        var port = TestServers.get().mail().smtpPort();
        var checked =
                Map.of("do", "check", "senderAddress", "salon@aurora.example", "host", "127.0.0.1", "security", "NONE");

        send(with(checked, "port", "1"))
                .then()
                .statusCode(422)
                .body(containsString("Сервер не отвечает"))
                .body(containsString("Ничего не сохранено"))
                .body(containsString("name=\"version\" value=\"0\""));
        send(with(checked, "port", Integer.toString(port)))
                .then()
                .statusCode(303)
                .header("Location", endsWith("?saved=checked"));
        given().get(PAGE + "?saved=checked").then().body(containsString("отправлено на \u2068alex@aurora.example"));
    }

    /// It is not shown again, so empty must not mean the one that is stored.
    @Test
    void aPasswordThatWasTypedIsAskedForOnceMore() {
        var own = Map.of(
                "senderAddress",
                "salon@aurora.example",
                "host",
                "127.0.0.1",
                "port",
                "1",
                "security",
                "TLS",
                "username",
                "salon",
                "secret.password",
                PASSWORD);
        send(own).then().statusCode(303);

        send(with(with(own, "do", "check"), "version", "1"))
                .then()
                .statusCode(422)
                .body(containsString("name=\"retype\" value=\"yes\""))
                .body(containsString("Введите пароль ещё раз"));
        send(with(with(with(own, "secret.password", ""), "version", "1"), "retype", "yes"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"password-problem\""));
        send(with(with(own, "secret.password", ""), "version", "1")).then().statusCode(303);
    }

    @Test
    @TestSecurity(user = Given.MARINA, roles = "manager")
    void isForAdministratorsOnly() {
        given().get(PAGE).then().statusCode(403);
        given().get(PAGE + "/branding").then().statusCode(403);
    }

    @Test
    void savesAColourAndALogo() {
        var page = PAGE + "/branding";

        var seenByBoth = UploadForm.open(page);
        seenByBoth
                .send(Map.of("colour", "#102030"), new File("logo.png", PNG))
                .then()
                .statusCode(303);

        given().get(page + "?saved=1")
                .then()
                .body(containsString("value=\"#102030\""))
                .body(containsString("<img src=\"/t/aurora/pictures/"));
        UploadForm.open(page)
                .send(Map.of("colour", "#102030"), new File("logo.png", new byte[] {'?'}))
                .then()
                .statusCode(422)
                .body(containsString("id=\"logo-problem\""));
        UploadForm.open(page)
                .send(Map.of("colour", "красный"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"colour-problem\""))
                .body(containsString("<img src=\"/t/aurora/pictures/"));
        seenByBoth.send(Map.of("colour", "#ffffff")).then().statusCode(409).body(containsString("value=\"#ffffff\""));
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        var all = new HashMap<>(values);
        all.put(name, value);
        return all;
    }

    private static Response send(Map<String, String> typed) {
        var values = new HashMap<>(Map.of(
                "version",
                "0",
                "senderName",
                "",
                "senderAddress",
                "",
                "host",
                "",
                "port",
                "587",
                "security",
                "STARTTLS",
                "username",
                "",
                "secret.password",
                ""));
        values.putAll(typed);
        return HtmlForm.on(PAGE, PAGE).send(values);
    }
}
