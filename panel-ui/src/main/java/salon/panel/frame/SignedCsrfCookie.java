package salon.panel.frame;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.tenant.Secrets;

/// Makes the CSRF cookie of a browser, and takes none that was not made here: another host of the same domain can't set
/// one of its own making. Against one that it has got here, [SameOriginFilter] helps. Quarkus' own
/// signature would change the cookie with each page, and with it refuse the forms of all other open
/// windows.
@ApplicationScoped
class SignedCsrfCookie {
    static final String NAME = "csrf-token";
    /// After [SameOriginFilter], before Quarkus compares cookie and form.
    private static final int BEFORE_AUTHENTICATION = 7_900;

    private static final Pattern PAGES = Pattern.compile("/t/[^/]+/(?:panel|reply)(?:/.*)?");
    private static final String PURPOSE = "csrf-token";
    private static final int RANDOM_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    SignedCsrfCookie(Secrets secrets) {
        this.secrets = secrets;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext request) {
        if (PAGES.matcher(request.normalizedPath()).matches()) {
            var sent = request.request().getCookie(NAME);
            if (sent == null || !isOurs(sent.getValue())) {
                request.response().removeCookie(NAME, false);
                request.response()
                        .addCookie(Cookie.cookie(NAME, create()).setPath("/t/").setHttpOnly(true));
            }
        }
        request.next();
    }

    String create() {
        var token = new byte[RANDOM_BYTES];
        random.nextBytes(token);
        var signed = ByteBuffer.allocate(RANDOM_BYTES + SIGNATURE_BYTES)
                .put(token)
                .put(signature(token))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    boolean isOurs(@Nullable String value) {
        if (value == null || !value.matches("[A-Za-z0-9_-]{43}")) {
            return false;
        }
        var signed = Base64.getUrlDecoder().decode(value);
        var token = Arrays.copyOf(signed, RANDOM_BYTES);
        return MessageDigest.isEqual(Arrays.copyOfRange(signed, RANDOM_BYTES, signed.length), signature(token));
    }

    private byte[] signature(byte[] token) {
        return Arrays.copyOf(secrets.authenticate(PURPOSE, token), SIGNATURE_BYTES);
    }
}
