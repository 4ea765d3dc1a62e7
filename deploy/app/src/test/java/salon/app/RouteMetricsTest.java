package salon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteMetricsTest {
    private static final Set<String> ROUTES = Set.of("/t/{tenant}/reply/{token}", "/t/{tenant}/panel");

    @ParameterizedTest
    @ValueSource(strings = {"/t/{tenant}/reply/{token}", "/t/{tenant}/panel", "NOT_FOUND", "root", ""})
    void routesAndWordsAreShown(String address) {
        assertThat(RouteMetrics.shown(address, ROUTES)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/t/aurora/reply/c2VjcmV0",
                "/t/{tenant}/reply/c2VjcmV0",
                "/t/{tenant}/reply/{token}/x1",
                "/Иван",
                "/hooks/secret-part",
                "http://evil.example/t/aurora/panel"
            })
    void whatWasTypedIsNot(String address) {
        assertThat(RouteMetrics.shown(address, ROUTES)).isEqualTo("OTHER");
    }

    @ParameterizedTest
    @CsvSource({
        "/t/{tenant}/panel/, /t/{tenant}/panel",
        "/t/{tenant}/panel//chats/{id}, /t/{tenant}/panel/chats/{id}",
        "'/t/{tenant}/{section:cars|offers}/import/', /t/{tenant}/{section}/import",
        "/, /"
    })
    void templatesAreWrittenAsQuarkusWritesThem(String template, String plain) {
        assertThat(RouteMetrics.plain(template)).isEqualTo(plain);
    }
}
