package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// How the mobile web app reconnects when the platform closes its socket repeatedly. The test sets the clock of the
/// page.
@TestInstance(Lifecycle.PER_CLASS)
class PhoneReconnectTest {
    private static final String CUT_AT_ONCE = """
            async () => {
              const { Line } = await import("/phone/net/line.js");
              window.dialled = 0;
              window.blamed = [];
              window.WebSocket = class {
                static OPEN = 1;
                readyState = 1;
                constructor() {
                  window.dialled++;
                  setTimeout(() => this.onopen(), 10);
                  setTimeout(() => this.onclose({ code: 1007 }), 20);
                }
                send() {}
                close() {}
              };
              const line = new Line({ platform: "http://localhost", tenant: "aurora" }, { token: async () => "t" });
              line.addEventListener("lost", ({ detail }) => window.blamed.push(detail.blamed));
              line.start();
            }""";
    private static final String BLAMED = """
            async () => {
              const { Outbox } = await import("/phone/state/outbox.js");
              const outbox = new Outbox("aurora", "ivan");
              const first = outbox.add("c", "first");
              outbox.add("c", "second");
              const waiting = [];
              const look = () => waiting.push(outbox.waiting().map(({ text }) => text).join());
              for (let cut = 0; cut < 3; cut++) { outbox.blame({ detail: "cut" }); look(); }
              outbox.retry(first.id);
              look();
              return waiting;
            }""";

    private final Browsers browsers = Browsers.open();
    private final DemoPorts ports = DemoPorts.free();
    private final PageServer pages = StartPage.start(ports);
    private Page page = browsers.person().newPage();

    PhoneReconnectTest() throws Exception {}

    @BeforeEach
    void open() {
        page = browsers.person().newPage();
        page.clock().install();
        page.navigate(ports.url(Service.PAGE) + "/phone/");
    }

    @AfterAll
    void close() {
        pages.close();
        browsers.close();
    }

    @Test
    void a_socket_that_closes_at_once_is_opened_less_and_less_often() {
        page.evaluate(CUT_AT_ONCE);

        page.clock().runFor(60_000);

        assertThat((Integer) page.evaluate("window.dialled")).isBetween(4, 12);
        assertThat((List<?>) page.evaluate("window.blamed")).isNotEmpty().allMatch(Boolean.TRUE::equals);
    }

    @Test
    void a_message_at_which_the_socket_closes_repeatedly_gives_way_to_the_next() {
        assertThat(page.evaluate(BLAMED)).isEqualTo(List.of("first,second", "first,second", "second", "first,second"));
    }
}
