package salon.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictPathFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/t/aurora/panel/",
                "/t/aurora/api/v1/devices/fXa:APA91b_-x~1",
                "/t/aurora/panel/chats/0198c0de-0000-7000-8000-000000000001",
                "/q/health/ready",
                "/.well-known/assetlinks.json",
                "/static/app-1.2.css"
            })
    void plainPathsPass(String path) {
        assertThat(StrictPathFilter.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("crafted")
    void craftedPathsAreRejected(String path) {
        assertThat(StrictPathFilter.isPlain(path)).isFalse();
    }

    static List<String> crafted() {
        return List.of(
                        ";", "%3B", "%3b", "%2F", "%2f", "%5C", "%2e", "%2E%2E", "//", "/./", "/../", "/..;/", "\\",
                        "%00", "%25", "%252F", "%0A", "%0d", " ", "\t", "%20", "#", "|", "<", "%C0%AF", "é")
                .stream()
                .flatMap(trick -> Stream.of(
                        "/t/aurora" + trick + "/panel",
                        "/t/aurora/panel/" + trick + "chats",
                        "/" + trick + "/t/aurora/panel"))
                .toList();
    }
}
