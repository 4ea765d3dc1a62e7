package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
    private final StaticFiles files = new StaticFiles("start");

    @Test
    void the_home_stands_at_the_root_and_a_folder_has_its_index() throws IOException {
        assertThat(files.find("/").orElseThrow().body())
                .isEqualTo(files.find("/start/index.html").orElseThrow().body());
        assertThat(files.find("/phone/").orElseThrow().type()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void types_are_what_browsers_expect() throws IOException {
        assertThat(files.find("/phone/main.js").orElseThrow().type()).isEqualTo("text/javascript; charset=utf-8");
        assertThat(files.find("/kit/theme.css").orElseThrow().type()).isEqualTo("text/css; charset=utf-8");
        assertThat(files.find("/kit/salon.svg").orElseThrow().type()).isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Demo.class",
                "/kit/../Demo.class",
                "/kit/%2e%2e/Demo.class",
                "/kit/..%2fDemo.class",
                "//kit/theme.css",
                "/kit//theme.css",
                "/kit/theme.css/",
                "/kit/",
                "/kit",
                "/../embedded/sample.sql",
                "/kit\\..\\Demo.class",
                ""
            })
    void nothing_else_is_served(String path) throws IOException {
        assertThat(files.find(path)).isEmpty();
    }
}
