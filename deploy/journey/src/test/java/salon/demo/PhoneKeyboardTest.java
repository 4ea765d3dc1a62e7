package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The mobile web app while the on-screen keyboard takes half of the screen.
@TestInstance(Lifecycle.PER_CLASS)
@ResourceLock(RunningDemo.LOCK)
@ExtendWith(RunningDemo.class)
class PhoneKeyboardTest {
    private final Browsers browsers = Browsers.open();
    private final DemoPorts ports;

    PhoneKeyboardTest(DemoServers demo) {
        ports = demo.ports();
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void the_newest_message_stays_in_view_when_the_keyboard_comes_up() {
        var phone = Phone.open(browsers.person(), ports, "olga");
        phone.startChat("south");
        for (var number = 1; number <= 12; number++) {
            phone.write("Сообщение номер " + number + "\nи его вторая строка");
            assertThat(phone.message("customer", "Сообщение номер " + number + "\n"))
                    .isVisible();
        }

        phone.page().setViewportSize(390, 420);

        assertThat(phone.message("customer", "Сообщение номер 12")).isInViewport();
    }
}
