package salon.panel.templates;

import static java.util.stream.Collectors.toSet;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.notify.RefusedRecipients;
import salon.panel.frame.CurrentStaff;
import salon.panel.frame.Icons;
import salon.panel.frame.LocaleResolver;
import salon.panel.frame.PageFrame;
import salon.panel.frame.PageFrames;
import salon.panel.frame.TimeFormat;
import salon.panel.frame.TimeFormats;
import salon.panel.templates.CopyPage.Choice;
import salon.panel.templates.CopyPage.Preview;
import salon.panel.templates.TemplatePage.Problems;
import salon.panel.templates.TemplatePage.VersionPage;
import salon.panel.templates.TemplatePage.VersionRow;
import salon.panel.templates.TemplatesPage.RefusedRow;
import salon.template.MailRenderer.RenderedMail;
import salon.template.NotificationTemplate;
import salon.template.NotificationTemplate.Content;
import salon.template.NotificationTemplates;
import salon.template.NotificationTemplates.Explanation;
import salon.template.NotificationTemplates.Topic;
import salon.template.SampleMails;
import salon.template.TemplateChanges;
import salon.template.TemplateChanges.CopyPart;
import salon.template.TemplateChanges.CopyPreview;
import salon.template.TemplateChanges.Version;
import salon.tenant.CurrentTenant;

/// Builds the pages of mail templates.
@ApplicationScoped
class TemplatePages {
    private final UriInfo uri;
    private final CurrentStaff staff;
    private final LocaleResolver locales;
    private final PageFrames frames;
    private final TimeFormats times;
    private final NotificationTemplates templates;
    private final TemplateChanges changes;
    private final SampleMails samples;
    private final RefusedRecipients recipients;
    private final URI platform;

    TemplatePages(
            UriInfo uri,
            CurrentStaff staff,
            LocaleResolver locales,
            PageFrames frames,
            TimeFormats times,
            NotificationTemplates templates,
            TemplateChanges changes,
            SampleMails samples,
            RefusedRecipients recipients,
            @ConfigProperty(name = "salon.platform-url") URI platform) {
        this.uri = uri;
        this.staff = staff;
        this.locales = locales;
        this.frames = frames;
        this.times = times;
        this.templates = templates;
        this.changes = changes;
        this.samples = samples;
        this.recipients = recipients;
        this.platform = platform;
    }

    /// Which of the two templates of a topic in the chosen centre a page is about.
    record Scope(Topic topic, boolean ofGroup, Centre shown) {
        /// Null: the whole group.
        @Nullable
        UUID centre() {
            return ofGroup ? null : shown.id();
        }

        String query() {
            return "?for=" + (ofGroup ? "group" : "centre");
        }
    }

    /// @param of `group`, else the template of the centre
    Scope scope(String topic, @Nullable String of) {
        var known = templates.topic(topic, locales.chosen()).orElseThrow(NotFoundException::new);
        return new Scope(known, "group".equals(of), centre());
    }

    /// As [#scope], to change it: the group's template gets the mail of all centres, so only who works at all
    /// of them may.
    Scope scopeToChange(String topic, @Nullable String of) {
        var scope = scope(topic, of);
        if (!mayChange(scope)) {
            throw new ForbiddenException();
        }
        return scope;
    }

    private boolean mayChange(Scope scope) {
        return !scope.ofGroup() || staff.mayChangeGroup();
    }

    NotificationTemplate current(Scope scope) {
        return templates.current(scope.topic().id(), scope.centre()).orElseThrow(NotFoundException::new);
    }

    TemplatesPage list() {
        var frame = frame();
        var explained = templates.explain(centre().id());
        var rows = templates.topics(centre().id(), frame.context().locale()).stream()
                .map(topic -> new TemplatesPage.Row(
                        topic,
                        topic.isChat() ? "chat-dots" : Icons.orDefault(topic.icon()),
                        explained.getOrDefault(topic.id(), Explanation.NONE)))
                .toList();
        var refused = refused(explained.values(), frame.context().locale());
        return localized(new TemplatesPage(frame, root(), centre().name(), rows, refused), frame);
    }

    /// @param said what has just happened
    TemplatePage editor(Scope scope, NotificationTemplate saved, String said) {
        return editor(scope, TemplateInput.of(saved), Problems.NONE, said, null, false);
    }

    /// What was typed and is not saved.
    TemplatePage editor(Scope scope, TemplateInput input, Problems problems, String said, @Nullable String conflictBy) {
        return editor(scope, input, problems, said, conflictBy, true);
    }

    private TemplatePage editor(
            Scope scope,
            TemplateInput input,
            Problems problems,
            String said,
            @Nullable String conflictBy,
            boolean isShownAgain) {
        var frame = frame();
        var topic = scope.topic();
        var explained = templates.explain(topic.id(), centre().id());
        return localized(
                new TemplatePage(
                        frame,
                        root(),
                        new TemplatePage.Editor(
                                address(topic),
                                topic,
                                scope.ofGroup(),
                                mayChange(scope),
                                isShownAgain,
                                centre().name(),
                                input,
                                BlockKind.inSubject(topic.isChat()),
                                BlockKind.inMail(topic.isChat()),
                                problems,
                                explained,
                                refused(List.of(explained), frame.context().locale()),
                                history(scope, frame.context().locale()),
                                said,
                                conflictBy,
                                staff.member().email())),
                frame);
    }

    VersionPage version(Scope scope, int number, boolean conflict) {
        var frame = frame();
        var content = content(scope, number);
        var history = history(scope, frame.context().locale());
        var shown = history.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseGet(() -> new VersionRow(number, null, null, false));
        var template =
                new NotificationTemplate(null, scope.centre(), scope.topic().id(), number, content);
        return localized(
                new VersionPage(
                        frame,
                        new TemplatePage.VersionView(
                                address(scope.topic()),
                                scope.topic(),
                                scope.ofGroup(),
                                mayChange(scope),
                                TemplateInput.of(template),
                                shown,
                                current(scope).version(),
                                UUID.randomUUID().toString(),
                                conflict)),
                frame);
    }

    Content content(Scope scope, int number) {
        return changes.version(scope.topic().id(), scope.centre(), number).orElseThrow(NotFoundException::new);
    }

    CopyPage copy(Scope scope, CopyChoice choice, List<CopyPreview> previews, String said) {
        var frame = frame();
        var centres = staff.centres();
        return localized(
                new CopyPage(
                        frame,
                        new CopyPage.CopyView(
                                address(scope.topic()),
                                scope.topic(),
                                scope.ofGroup(),
                                current(scope).version(),
                                choice.form(),
                                targets(scope).stream()
                                        .map(one -> new Choice(
                                                one.slug(),
                                                one.name(),
                                                choice.centres().contains(one.slug())))
                                        .toList(),
                                CopyPage.parts(choice.parts()),
                                previews.stream()
                                        .map(one -> preview(one, centres))
                                        .toList(),
                                said)),
                frame);
    }

    /// What was chosen on the page.
    record CopyChoice(String form, List<String> centres, List<CopyPart> parts) {
        static CopyChoice initial() {
            return new CopyChoice(
                    UUID.randomUUID().toString(), List.of(), List.of(CopyPart.LAYOUT, CopyPart.ESCALATION));
        }
    }

    /// The centres whose templates the member can change, but the one that is copied.
    List<Centre> targets(Scope scope) {
        return staff.centres().stream()
                .filter(one -> !one.id().equals(scope.centre()))
                .toList();
    }

    private static Preview preview(CopyPreview preview, List<Centre> centres) {
        var centre = centres.stream()
                .filter(one -> one.id().equals(preview.centre()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new Preview(centre.slug(), centre.name(), preview.version(), CopyPage.differences(preview));
    }

    /// A mail of this layout with made-up contents.
    RenderedMail sample(Scope scope, Content content) {
        var base = platform.toString().replaceFirst("/$", "");
        return samples.render(
                scope.topic().id(), content, scope.shown(), base + address(scope.topic()) + scope.query());
    }

    Response to(Scope scope, String part, String said) {
        return Response.seeOther(URI.create(address(scope.topic()) + part + scope.query() + said))
                .build();
    }

    private String address(Topic topic) {
        return root() + "/" + topic.id();
    }

    private List<RefusedRow> refused(Collection<Explanation> explained, Locale locale) {
        var addresses = explained.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.ofCentre(), one.ofGroup()).flatMap(part -> part.receivers().stream()),
                        Optional.ofNullable(one.rule()).stream().flatMap(rule -> rule.addresses().stream())))
                .collect(toSet());
        var format = times.in(locale, centre().zone());
        return recipients.of(addresses).stream()
                .map(one -> new RefusedRow(one.address(), one.code(), format.of(one.at())))
                .toList();
    }

    private List<VersionRow> history(Scope scope, Locale locale) {
        var format = times.in(locale, centre().zone());
        var versions = changes.history(scope.topic().id(), scope.centre());
        return versions.stream()
                .map(version -> row(version, version.equals(versions.getFirst()), format))
                .toList();
    }

    private static VersionRow row(Version version, boolean isCurrent, TimeFormat format) {
        var at = version.at();
        return new VersionRow(version.number(), version.by(), at == null ? null : format.of(at), isCurrent);
    }

    private static <T extends TemplateInstance> T localized(T page, PageFrame frame) {
        page.setLocale(frame.context().locale());
        return page;
    }

    private PageFrame frame() {
        return frames.of(centre(), PageFrames.TEMPLATES);
    }

    private String root() {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre().slug() + PageFrames.TEMPLATES;
    }

    private Centre centre() {
        return staff.centre(Objects.requireNonNull(uri.getPathParameters().getFirst("centre")));
    }
}
