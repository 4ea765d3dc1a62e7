package salon.panel.hours;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.CentreSettings;
import salon.centre.CentreSettings.CopyResult;
import salon.centre.CentreSettings.Part;
import salon.centre.CentreSettings.Settings;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.OfCentre;
import salon.panel.frame.PageFrames;
import salon.panel.frame.RestoredForm;
import salon.panel.frame.RestoresForm;
import salon.panel.frame.Roles;
import salon.panel.hours.HoursCopyPage.HoursChange;
import salon.panel.hours.HoursCopyPage.Preview;
import salon.panel.hours.HoursCopyPage.Target;
import salon.panel.hours.HoursCopyPage.TextChange;
import salon.tenant.TenantScoped;

/// Copies hours and automatic texts of a centre to others where the member works, after a look at what would change.
@Path("/t/{tenant}/panel/centres/{centre}/hours/copy")
@TenantScoped
@OfCentre
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
class HoursCopyResource {
    private static final String HOURS = "hours";
    private static final String TEXTS = "texts";
    private static final Pattern SEEN = Pattern.compile("([a-z][a-z0-9-]{0,40}):(\\d{1,9})");

    private final CurrentStaff staff;
    private final CentreSettings settings;
    private final PageFrames frames;
    private final RestoredForm restored;

    HoursCopyResource(CurrentStaff staff, CentreSettings settings, PageFrames frames, RestoredForm restored) {
        this.staff = staff;
        this.settings = settings;
        this.frames = frames;
        this.restored = restored;
    }

    /// @param what `hours` and `texts`
    /// @param to slugs of centres
    @GET
    public TemplateInstance preview(@RestPath String centre, @RestQuery List<String> what, @RestQuery List<String> to) {
        return page(staff.centre(centre), parts(what), new LinkedHashSet<>(to), what.isEmpty() && to.isEmpty(), false);
    }

    /// @param version of the centre that is copied from, as the preview has shown it
    /// @param seen slugs of centres with their versions, as the preview has shown them
    @POST
    @RestoresForm
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response copy(
            @RestPath String centre, @RestForm List<String> what, @RestForm List<String> seen, @RestForm int version) {
        var source = staff.centre(centre);
        var slugs = new LinkedHashSet<String>();
        var versions = new HashMap<UUID, Integer>();
        for (var target : seen) {
            var parts = SEEN.matcher(target);
            if (!parts.matches()) {
                throw new BadRequestException();
            }
            slugs.add(parts.group(1));
            others(source).stream()
                    .filter(other -> other.slug().equals(parts.group(1)))
                    .forEach(other -> versions.put(other.id(), Integer.parseInt(parts.group(2))));
        }
        if (restored.isRestored() || parts(what).isEmpty() || versions.isEmpty()) {
            return Response.status(restored.isRestored() ? 200 : 422)
                    .entity(page(source, parts(what), slugs, false, false))
                    .build();
        }
        return switch (settings.copy(source.id(), version, versions, parts(what))) {
            case CopyResult.Copied() ->
                Response.seeOther(URI.create(HoursPages.address(source) + "?said=copied"))
                        .build();
            case CopyResult.Conflict() ->
                Response.status(Response.Status.CONFLICT)
                        .entity(page(source, parts(what), slugs, false, true))
                        .build();
        };
    }

    /// @param isNew whether nothing was asked for yet
    private TemplateInstance page(Centre centre, Set<Part> parts, Set<String> slugs, boolean isNew, boolean conflict) {
        var frame = frames.of(centre, PageFrames.HOURS);
        var locale = frame.context().locale();
        var others = others(centre);
        var chosen = others.stream()
                .filter(other -> slugs.contains(other.slug()))
                .map(Centre::id)
                .toList();
        var source = settings.find(centre.id()).orElseThrow(NotFoundException::new);
        var isComplete = !parts.isEmpty() && !chosen.isEmpty();
        var previews = isComplete ? previews(source, settings.of(chosen), parts, locale) : List.<Preview>of();
        return new HoursCopyPage(
                        frame,
                        centre.name(),
                        HoursPages.address(centre) + "/copy",
                        HoursPages.address(centre),
                        source.version(),
                        isNew || parts.contains(Part.HOURS),
                        parts.contains(Part.TEXTS),
                        others.stream()
                                .map(other -> new Target(other.slug(), other.name(), chosen.contains(other.id())))
                                .toList(),
                        previews,
                        previews.stream().anyMatch(preview -> !preview.isSame()),
                        !isNew && !isComplete,
                        conflict)
                .setLocale(locale);
    }

    private static List<Preview> previews(Settings source, List<Settings> targets, Set<Part> parts, Locale locale) {
        return targets.stream()
                .map(target -> new Preview(
                        target.centre().slug(),
                        target.centre().name(),
                        target.version(),
                        parts.contains(Part.HOURS) ? hours(source, target, locale) : null,
                        parts.contains(Part.TEXTS) ? texts(source, target, locale) : List.of()))
                .toList();
    }

    private static @Nullable HoursChange hours(Settings source, Settings target, Locale locale) {
        var before = HoursInWords.of(target.centre().hours(), locale);
        var after = HoursInWords.of(source.centre().hours(), locale);
        return before.equals(after) && target.unreadable().isEmpty() ? null : new HoursChange(before, after);
    }

    private static List<TextChange> texts(Settings source, Settings target, Locale locale) {
        var changes = new ArrayList<TextChange>();
        source.texts().forEach((key, text) -> {
            var old = target.texts().getOrDefault(key, "");
            if (!old.equals(text)) {
                changes.add(new TextChange(HoursPages.label(key, locale), old, text));
            }
        });
        return changes;
    }

    private List<Centre> others(Centre centre) {
        return staff.centres().stream()
                .filter(other -> !other.id().equals(centre.id()))
                .toList();
    }

    private static Set<Part> parts(Collection<String> what) {
        var parts = EnumSet.noneOf(Part.class);
        if (what.contains(HOURS)) {
            parts.add(Part.HOURS);
        }
        if (what.contains(TEXTS)) {
            parts.add(Part.TEXTS);
        }
        return parts;
    }
}
