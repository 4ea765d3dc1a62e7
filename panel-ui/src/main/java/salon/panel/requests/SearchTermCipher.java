package salon.panel.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import salon.request.RequestFilter;
import salon.tenant.CurrentTenant;
import salon.tenant.Secrets;

/// What people look for is often a name or a phone number, and those stand in no address: there the words are sealed.
@ApplicationScoped
class SearchTermCipher {
    private final Secrets secrets;

    SearchTermCipher(Secrets secrets) {
        this.secrets = secrets;
    }

    /// What somebody has typed, as far as the search looks at it: an address has no room for a book.
    String typed(@Nullable String text) {
        var words = text == null ? "" : text.strip();
        return words.codePointCount(0, words.length()) <= RequestFilter.LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, RequestFilter.LONGEST));
    }

    /// @return empty for no words
    String seal(String words) {
        return words.isEmpty()
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(secrets.encrypt(CurrentTenant.get().id(), words));
    }

    /// @throws BadRequestException when it was not sealed here
    String open(String sealed) {
        return sealed.isEmpty()
                ? ""
                : secrets.open(CurrentTenant.get().id(), bytes(sealed)).orElseThrow(BadRequestException::new);
    }

    private static byte[] bytes(String sealed) {
        try {
            return Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException(malformed);
        }
    }
}
