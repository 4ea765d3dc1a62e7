package salon.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictRequestFilterTest {
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
        assertThat(StrictRequestFilter.isPlain(path)).isTrue();
    }

    @Test
    void aPathOfManyPartsIsJudgedInOnePass() {
        assertThat(StrictRequestFilter.isPlain("/t/aurora/panel" + "/a".repeat(500_000)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("crafted")
    void craftedPathsAreRejected(String path) {
        assertThat(StrictRequestFilter.isPlain(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "Application/JSON ; charset=\"UTF-8\"",
                "multipart/form-data; boundary=x",
                "application/problem+json",
            })
    void mediaTypesPass(String type) {
        assertThat(StrictRequestFilter.isMediaType(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/",
                "a/",
                "/a",
                "a b/c",
                "*/*",
                "text/plain, text/html",
                "text/plain; charset=none",
                "text/plain; charset=\"",
                "multipart/form-data",
                "Multipart/Form-Data; boundary=",
            })
    void whatIsNoMediaTypeIsRejected(String type) {
        assertThat(StrictRequestFilter.isMediaType(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
            })
    void whatClientsAcceptPasses(String accept) {
        assertThat(StrictRequestFilter.areMediaRanges(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "/", "text/html,", ",", "text"})
    void whatIsNoListOfMediaRangesIsRejected(String accept) {
        assertThat(StrictRequestFilter.areMediaRanges(accept)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bearer-token-carrier, quarkus-http-upgrade%23Authorization%23Bearer%20eyJh.eyJz.c2ln_-",
                "quarkus-http-upgrade#Authorization#Bearer+x, bearer-token-carrier",
                "bearer-token-carrier",
                "other",
            })
    void aSubprotocolWithItsTokenPasses(String protocols) {
        assertThat(StrictRequestFilter.carriesToken(protocols)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus-http-upgrade",
                "bearer-token-carrier, quarkus-http-upgrade",
                "bearer-token-carrier, quarkus-http-upgrade%23Authorization",
                "bearer-token-carrier, quarkus-http-upgrade%23Authorization%23",
                "bearer-token-carrier, quarkus-http-upgrade%23Authorization%23Bearer%20",
                "bearer-token-carrier, quarkus-http-upgrade%23Authorization%23Bearer%20%",
                "bearer-token-carrier, quarkus-http-upgrade%23Host%23evil.example",
                "quarkus-http-upgrade%23Authorization%23Bearer%20eyJh.eyJz.c2ln",
            })
    void aSubprotocolWithoutATokenIsRejected(String protocols) {
        assertThat(StrictRequestFilter.carriesToken(protocols)).isFalse();
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
