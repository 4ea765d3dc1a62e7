package salon.template;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.catalog.Pictures;
import salon.catalog.Pictures.Picture;
import salon.persistence.NativeSql;
import salon.tenant.CurrentTenant;

/// Colour and logo of the current tenant's mails.
@ApplicationScoped
public class Brandings {
    /// @param colour as `#rrggbb`
    /// @param logo a picture, or null for none
    /// @param version 0 when nothing was ever saved; of a form: what it has shown
    public record BrandingForm(String colour, @Nullable UUID logo, int version) {}

    public enum Problem {
        COLOUR,
        /// There is no such picture, or it is one that mail programs do not show (WebP).
        LOGO
    }

    public sealed interface SaveResult {
        record Saved() implements SaveResult {}

        /// Nothing was saved: somebody else has changed it since the form was opened.
        record Conflict(BrandingForm current) implements SaveResult {}

        record Invalid(Set<Problem> problems) implements SaveResult {}
    }

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private final NativeSql sql;
    private final Pictures pictures;

    Brandings(NativeSql sql, Pictures pictures) {
        this.sql = sql;
        this.pictures = pictures;
    }

    /// As mails show it.
    public Branding current() {
        var row = QuarkusTransaction.joiningExisting().call(this::row);
        var logo = row.map(BrandingForm::logo).map(pictures::address).orElse(null);
        return new Branding(
                CurrentTenant.get().name(), row.map(BrandingForm::colour).orElse(Branding.DEFAULT_COLOUR), logo);
    }

    @Transactional
    public BrandingForm stored() {
        return row().orElse(new BrandingForm(Branding.DEFAULT_COLOUR, null, 0));
    }

    @Transactional
    public SaveResult save(BrandingForm form) {
        var before = stored();
        if (before.version() != form.version()) {
            return new SaveResult.Conflict(before);
        }
        var colour = form.colour().strip().toLowerCase(Locale.ROOT);
        var problems = problems(colour, form.logo());
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        if (!store(colour, form)) {
            return new SaveResult.Conflict(stored());
        }
        if (before.logo() != null) {
            pictures.keep(before.logo(), false);
        }
        if (form.logo() != null) {
            pictures.keep(form.logo(), true);
        }
        return new SaveResult.Saved();
    }

    private boolean store(String colour, BrandingForm form) {
        return sql.update("""
                        insert into branding (tenant_id, colour, logo, version)
                        values (current_setting('app.tenant')::uuid, :colour, :logo, 1)
                        on conflict (tenant_id) do update
                          set colour = excluded.colour, logo = excluded.logo, version = branding.version + 1
                          where branding.version = :version""")
                        .setParameter("colour", colour)
                        .setParameter("logo", form.logo(), UUID.class)
                        .setParameter("version", form.version())
                        .executeUpdate()
                == 1;
    }

    private Set<Problem> problems(String colour, @Nullable UUID logo) {
        var problems = EnumSet.noneOf(Problem.class);
        if (!COLOUR.matcher(colour).matches()) {
            problems.add(Problem.COLOUR);
        }
        if (logo != null && pictures.find(logo).filter(Brandings::isForMails).isEmpty()) {
            problems.add(Problem.LOGO);
        }
        return problems;
    }

    private static boolean isForMails(Picture picture) {
        return picture.type() != Picture.Type.WEBP;
    }

    private Optional<BrandingForm> row() {
        return sql.query("""
                        select colour, logo, version from branding
                         where tenant_id = current_setting('app.tenant')::uuid""", BrandingForm.class).uniqueResultOptional();
    }
}
