package salon.panel.frame;

import java.util.Locale;

/// What every page knows, also one without a sign-in. `group` is the dealer group's name, or Salon's. `formTargets`
/// are the origins a form may lead to: a session that ended leads on to the sign-in.
public record PageContext(Locale locale, String tenant, String group, String formTargets) {
    static final String OURSELVES = "'self'";

    public String language() {
        return locale.getLanguage();
    }

    public String root() {
        return "/t/" + tenant + "/panel";
    }
}
