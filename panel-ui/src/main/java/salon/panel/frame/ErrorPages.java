package salon.panel.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Refusals of pages are pages. May run on the event loop, so it asks nobody.
class ErrorPages {
    private static final Pattern PAGE = Pattern.compile("/?t/([a-z][a-z0-9-]{1,30})/(panel|reply)(?:/.*)?");

    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErrorPage(PageContext sheet, int status, boolean panel) implements TemplateInstance {}

    private final PageContexts sheets;
    private final LocaleResolver languages;

    ErrorPages(PageContexts sheets, LocaleResolver languages) {
        this.sheets = sheets;
        this.languages = languages;
    }

    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext response) {
        var page = PAGE.matcher(request.getUriInfo().getPath());
        if (!page.matches()) {
            return;
        }
        languages.remember();
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            var sheet = sheets.plain(page.group(1));
            var html = new ErrorPage(sheet, response.getStatus(), page.group(2).equals("panel"))
                    .setLocale(sheet.locale())
                    .render();
            response.setEntity(html, new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }
}
