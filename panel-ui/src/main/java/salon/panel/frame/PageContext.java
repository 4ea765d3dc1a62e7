package salon.panel.frame;

import java.util.Locale;

/// What every page shows, with or without a sign-in.
///
/// @param tenant the tenant's slug
/// @param group the name of the dealer group; of a page without a tenant, Salon's
/// @param formTargets sources of the CSP directive `form-action`: a form sent after the session has ended is redirected
///     to the tenant's issuer, so staff's pages allow its origin
/// @param restored whether the page shows a form again that was sent after the session had ended
public record PageContext(Locale locale, String tenant, String group, String formTargets, boolean restored) {
    static final String SELF = "'self'";

    public String language() {
        return locale.getLanguage();
    }

    public String root() {
        return "/t/" + tenant + "/panel";
    }
}
