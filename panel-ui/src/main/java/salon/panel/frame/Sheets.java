package salon.panel.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import salon.tenant.CurrentTenant;

/// Makes the sheet that a page is written on.
@ApplicationScoped
public class Sheets {
    private static final String NAME = "Salon";

    private final Languages languages;

    Sheets(Languages languages) {
        this.languages = languages;
    }

    /// Of a page of the current tenant.
    public Sheet ofTenant() {
        var tenant = CurrentTenant.get();
        return new Sheet(
                languages.chosen(),
                tenant.slug(),
                tenant.name(),
                Sheet.OURSELVES + " " + origin(URI.create(tenant.issuer())));
    }

    /// Of a page of the current tenant whose forms need no sign-in.
    public Sheet ofMail() {
        var tenant = CurrentTenant.get();
        return new Sheet(languages.chosen(), tenant.slug(), tenant.name(), Sheet.OURSELVES);
    }

    /// Of a page that must not ask the database.
    Sheet plain(String tenant) {
        return new Sheet(languages.chosen(), tenant, NAME, Sheet.OURSELVES);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
