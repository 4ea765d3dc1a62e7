package salon.panel.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import salon.tenant.CurrentTenant;

/// Makes the context of a page.
@ApplicationScoped
public class PageContexts {
    private static final String NAME = "Salon";

    private final LocaleResolver locales;
    private final RestoredForm restored;

    PageContexts(LocaleResolver locales, RestoredForm restored) {
        this.locales = locales;
        this.restored = restored;
    }

    /// Of a page of the current tenant whose forms may lead to the sign-in.
    public PageContext forStaff() {
        var tenant = CurrentTenant.get();
        return new PageContext(
                locales.chosen(),
                tenant.slug(),
                tenant.name(),
                PageContext.SELF + " " + origin(URI.create(tenant.issuer())),
                restored.isRestored());
    }

    /// Of a page of the current tenant whose forms need no sign-in.
    public PageContext withoutSignIn() {
        var tenant = CurrentTenant.get();
        return new PageContext(locales.chosen(), tenant.slug(), tenant.name(), PageContext.SELF, false);
    }

    /// Of a page that must not read the database.
    PageContext withoutTenant(String tenant) {
        return new PageContext(locales.chosen(), tenant, NAME, PageContext.SELF, false);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
