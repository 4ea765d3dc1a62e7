package salon.panel.frame;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The language of a page: the one last chosen by `?lang=`, else one that the browser accepts, else Russian.
@ApplicationScoped
public class LocaleResolver {
    private static final String COOKIE = "salon-language";
    private static final long YEAR_IN_SECONDS = 31_536_000;
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final List<Locale> SUPPORTED = List.of(RUSSIAN, Locale.ENGLISH);

    private final RoutingContext request;

    LocaleResolver(RoutingContext request) {
        this.request = request;
    }

    public Locale chosen() {
        return requested().or(this::remembered).orElseGet(this::preferred);
    }

    /// Keeps the choice of `?lang=en`, which any page takes, in a cookie.
    void remember() {
        requested().ifPresent(language -> request.response()
                .addCookie(Cookie.cookie(COOKIE, language.getLanguage())
                        .setPath("/t/")
                        .setMaxAge(YEAR_IN_SECONDS)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)));
    }

    private Optional<Locale> requested() {
        return supported(request.request().getParam("lang", ""));
    }

    private Optional<Locale> remembered() {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .flatMap(LocaleResolver::supported);
    }

    private Locale preferred() {
        var header = request.request().getHeader("Accept-Language");
        try {
            var match = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED);
            return match == null ? RUSSIAN : match;
        } catch (IllegalArgumentException unreadable) {
            return RUSSIAN;
        }
    }

    private static Optional<Locale> supported(String tag) {
        return SUPPORTED.stream().filter(one -> one.getLanguage().equals(tag)).findFirst();
    }
}
