package salon.panel.frame;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The language of a page: what the reader chose last, else what the browser asks for, else Russian.
@ApplicationScoped
public class LocaleResolver {
    private static final String COOKIE = "salon-language";
    private static final long A_YEAR = 31_536_000;
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final List<Locale> SPOKEN = List.of(RUSSIAN, Locale.ENGLISH);

    private final RoutingContext request;

    LocaleResolver(RoutingContext request) {
        this.request = request;
    }

    public Locale chosen() {
        return asked().or(this::remembered).orElseGet(this::preferred);
    }

    /// `?lang=en` on any page is the switch.
    void remember() {
        asked().ifPresent(language -> request.response()
                .addCookie(Cookie.cookie(COOKIE, language.getLanguage())
                        .setPath("/t/")
                        .setMaxAge(A_YEAR)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)));
    }

    private Optional<Locale> asked() {
        return spoken(request.request().getParam("lang", ""));
    }

    private Optional<Locale> remembered() {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .flatMap(LocaleResolver::spoken);
    }

    private Locale preferred() {
        var header = request.request().getHeader("Accept-Language");
        try {
            var match = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return match == null ? RUSSIAN : match;
        } catch (IllegalArgumentException unreadable) {
            return RUSSIAN;
        }
    }

    private static Optional<Locale> spoken(String tag) {
        return SPOKEN.stream().filter(one -> one.getLanguage().equals(tag)).findFirst();
    }
}
