package salon.panel.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Writes a page into every response of a page that is an error without a body. May run on the event loop, so it reads
/// no database.
class ErrorPages {
    private static final Pattern PAGE =
            Pattern.compile("/?t/([a-z][a-z0-9-]{1,30})/(panel|drafts|reply|acknowledge)(?:/.*)?");

    private static final Set<String> WITHOUT_SIGN_IN = Set.of("reply", "acknowledge");

    /// A section of a centre, and something in it.
    private static final Pattern IN_SECTION =
            Pattern.compile("/?(t/[^/]+/panel/centres/[^/]+/(?:requests/[^/]+|[^/]+))/.+");

    /// @param back where the reader may have come from: the list above, else the panel's first page
    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErrorPage(PageContext context, int status, boolean panel, String back) implements TemplateInstance {}

    private final PageContexts contexts;
    private final LocaleResolver locales;

    ErrorPages(PageContexts contexts, LocaleResolver locales) {
        this.contexts = contexts;
        this.locales = locales;
    }

    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext response) {
        var page = PAGE.matcher(request.getUriInfo().getPath());
        if (!page.matches()) {
            return;
        }
        locales.remember();
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            var context = contexts.withoutTenant(page.group(1));
            var html = new ErrorPage(
                            context,
                            response.getStatus(),
                            !WITHOUT_SIGN_IN.contains(page.group(2)),
                            back(request.getUriInfo().getPath(), context))
                    .setLocale(context.locale())
                    .render();
            response.setEntity(html, new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    private static String back(String path, PageContext context) {
        var section = IN_SECTION.matcher(path);
        return section.matches() ? "/" + section.group(1) : context.root();
    }
}
