package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The phone's contacts of a centre far away: whether it is open, in the centre's own time.
@TestInstance(Lifecycle.PER_CLASS)
class PhoneContactsTest {
    private static final ZoneOffset THERE = ZoneOffset.ofHours(11);
    private static final List<String> WEEKDAYS =
            List.of("в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье");

    private final DemoPorts ports = DemoPorts.free();
    private final PageServer pages = StartPage.start(ports);
    private Browsers browsers;
    private BrowserContext device;
    private StubPlatform platform;
    private Page page;

    PhoneContactsTest() throws IOException {}

    @BeforeAll
    void open() {
        browsers = Browsers.open();
    }

    @BeforeEach
    void start() {
        platform = new StubPlatform();
        platform.answer("GET card-types", 200, "{\"items\":[]}");
        device = browsers.person();
        page = device.newPage();
        platform.standInFor(page, ports);
    }

    @AfterEach
    void leave() {
        device.close();
    }

    @AfterAll
    void close() {
        pages.close();
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void an_open_centre_says_until_when() {
        var closes = now().plusHours(3);

        show("true", "null", quoted(closes), "\"Mo-Su 00:00-24:00\"");

        assertThat(page.locator(".facts")).containsText("Открыто сейчас, до " + time(closes));
    }

    @Test
    void a_closed_centre_says_when_it_opens_tomorrow() {
        var opens = now().plusDays(1).withHour(9).withMinute(5);

        show("false", quoted(opens), "null", "\"Mo-Su 09:05-24:00\"");

        assertThat(page.locator(".facts")).containsText("Закрыто, откроется завтра в 9:05");
    }

    @Test
    void a_closed_centre_says_the_day_within_a_week_and_the_date_after_it() {
        var opens = now().plusDays(3).withHour(9).withMinute(0);
        var later = now().plusDays(20).withHour(9).withMinute(0);

        show("false", quoted(opens), "null", "\"Mo-Su 09:00-24:00\"");
        assertThat(page.locator(".facts")).containsText(weekday(opens) + " в 9:00");

        show("false", quoted(later), "null", "\"Mo-Su 09:00-24:00\"");
        assertThat(page.locator(".facts")).containsText(weekday(later) + ", " + later.getDayOfMonth() + " ");
    }

    @Test
    void a_centre_without_hours_says_nothing() {
        show("true", "null", "null", "");

        assertThat(page.locator(".facts")).containsText("Владивосток");
        assertThat(page.locator(".facts")).not().containsText("Открыто");
    }

    private void show(String open, String opens, String closes, String hours) {
        platform.answer("GET centres", 200, """
                {"items":[{"slug":"east","name":"Восток","address":"Владивосток","phone":"+74230000000","phones":{},
                  "open":%s,"opens":%s,"closes":%s,"openingHours":[%s],"specialDays":[],"geo":null}]}""".formatted(open, opens, closes, hours));
        page.navigate("about:blank");
        page.navigate(ports.url(Service.PAGE) + "/phone/#/contacts?centre=east");
        var login = page.getByTestId("login-ivan");
        assertThat(login.or(page.locator(".facts"))).isVisible();
        if (login.isVisible()) {
            login.click();
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(THERE).withNano(0);
    }

    private static String quoted(OffsetDateTime at) {
        return '"' + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at) + '"';
    }

    private static String time(OffsetDateTime at) {
        return DateTimeFormatter.ofPattern("H:mm").format(at);
    }

    private static String weekday(OffsetDateTime at) {
        return WEEKDAYS.get(at.getDayOfWeek().getValue() - 1);
    }
}
