package salon.panel.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import salon.request.RequestFilter;
import salon.tenant.CurrentTenant;
import salon.tenant.Secrets;
import salon.text.Graphemes;

/// Encrypts search terms for URLs: they are often names or phone numbers, which must not appear in one.
@ApplicationScoped
class SearchTermCipher {
    private final Secrets secrets;

    SearchTermCipher(Secrets secrets) {
        this.secrets = secrets;
    }

    /// Cuts a term to the length that the search looks at, which also limits the length of the URL.
    String limit(@Nullable String text) {
        var words = text == null ? "" : text.strip();
        return Graphemes.truncate(words, RequestFilter.MAX_LENGTH);
    }

    /// @return empty for an empty term
    String encrypt(String words) {
        return words.isEmpty()
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(secrets.encrypt(CurrentTenant.get().id(), words));
    }

    /// @throws BadRequestException when it was not encrypted here
    String decrypt(String sealed) {
        return sealed.isEmpty()
                ? ""
                : secrets.tryDecrypt(CurrentTenant.get().id(), bytes(sealed)).orElseThrow(BadRequestException::new);
    }

    private static byte[] bytes(String sealed) {
        try {
            return Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException(malformed);
        }
    }
}
