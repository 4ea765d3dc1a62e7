package salon.panel.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import salon.tenant.CurrentTenant;

/// Makes the sheet that a page is written on.
@ApplicationScoped
public class PageContexts {
    private static final String NAME = "Salon";

    private final LocaleResolver languages;

    PageContexts(LocaleResolver languages) {
        this.languages = languages;
    }

    /// Of a page of the current tenant.
    public PageContext ofTenant() {
        var tenant = CurrentTenant.get();
        return new PageContext(
                languages.chosen(),
                tenant.slug(),
                tenant.name(),
                PageContext.OURSELVES + " " + origin(URI.create(tenant.issuer())));
    }

    /// Of a page of the current tenant whose forms need no sign-in.
    public PageContext ofMail() {
        var tenant = CurrentTenant.get();
        return new PageContext(languages.chosen(), tenant.slug(), tenant.name(), PageContext.OURSELVES);
    }

    /// Of a page that must not ask the database.
    PageContext plain(String tenant) {
        return new PageContext(languages.chosen(), tenant, NAME, PageContext.OURSELVES);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
