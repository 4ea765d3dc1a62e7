package salon.definition;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import salon.spi.CardTexts;
import salon.staff.Staff;
import salon.staff.StaffMember;
import salon.tenant.CurrentTenant;

/// Whose token came with the call: one of the staff, or a script's own account.
@RequestScoped
class Administrator {
    private final JsonWebToken token;
    private final Staff staff;

    Administrator(JsonWebToken token, Staff staff) {
        this.token = token;
        this.staff = staff;
    }

    String name() {
        return staff.bySubject(token.getSubject())
                .map(StaffMember::name)
                .orElseGet(() -> Objects.requireNonNullElse(token.getClaim("preferred_username"), token.getSubject()));
    }

    /// The first of the wanted ones that cards speak, most wanted first; else the tenant's.
    Locale language(List<Locale> wanted) {
        return wanted.stream()
                .map(one -> Locale.of(one.getLanguage()))
                .filter(CardTexts.LANGUAGES::contains)
                .findFirst()
                .orElseGet(() -> CurrentTenant.get().locale());
    }
}
