package salon.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import org.junit.jupiter.api.Test;

class CookieFilterTest {
    @Test
    void behindTlsACookieIsSecure() {
        var cookie = Cookie.cookie("name", "value");

        CookieFilter.protect(cookie, true);

        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(CookieSameSite.LAX);
    }

    /// A browser does not keep a secure cookie of a plain page.
    @Test
    void withoutTlsItIsNot() {
        var cookie = Cookie.cookie("name", "value").setSameSite(CookieSameSite.STRICT);

        CookieFilter.protect(cookie, false);

        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.getSameSite()).isEqualTo(CookieSameSite.STRICT);
    }
}
