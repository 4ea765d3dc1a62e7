package salon.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

/// Answers a request that does not reach a resource: a problem document, or a plain page for a browser.
public final class ErrorResponses {
    private static final String PROBLEM = "application/problem+json";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Pattern MACHINES = Pattern.compile("/t/[^/]+/(?:api|admin|ws|logout)/");
    private static final Pattern PANEL = Pattern.compile("^/t/[a-z][a-z0-9-]{1,30}/panel(?=[/?]|$)");

    private ErrorResponses() {}

    public static void send(RoutingContext request, ProblemDocument problem) {
        var response = request.response().setStatusCode(problem.status());
        var locale = locale(request);
        var texts = ResourceBundle.getBundle("salon.http.errors", locale, NO_FALLBACK);
        if (acceptsHtml(request) && texts.containsKey("title." + problem.status())) {
            response.putHeader("Content-Type", "text/html; charset=utf-8")
                    .end(page(request, problem.status(), locale, texts));
        } else {
            response.putHeader("Content-Type", PROBLEM).end(json(problem));
        }
    }

    static String json(ProblemDocument problem) {
        var document = JsonObject.of("type", problem.type(), "title", problem.title(), "status", problem.status());
        return (problem.detail() == null ? document : document.put("detail", problem.detail())).encode();
    }

    private static boolean acceptsHtml(RoutingContext request) {
        var accepted = request.request().getHeader("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && !MACHINES.matcher(request.request().uri()).find();
    }

    private static Locale locale(RoutingContext request) {
        var languages = request.request().getHeader("Accept-Language");
        return languages != null && languages.toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.ENGLISH
                : Locale.of("ru");
    }

    private static String page(RoutingContext request, int status, Locale locale, ResourceBundle texts) {
        var title = texts.getString("title." + status);
        var panel = PANEL.matcher(request.request().uri());
        var home = panel.find() ? "<p><a href=\"%s\">%s</a></p>".formatted(panel.group(), texts.getString("home")) : "";
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
                <body><main><h1>%s</h1><p>%s</p>%s</main></body>
                </html>
                """.formatted(locale.getLanguage(), title, title, texts.getString("text." + status), home);
    }
}
