package salon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Answers the control channel of the shared servers.
record ControlHandler(String token, ProcessWatch watch, Postgres postgres, Mail mail, LazyKeycloak keycloak)
        implements Http.Handler {

    @Override
    public Http.Response handle(Http.Request request) {
        if (!request.authorization().equals("Bearer " + token)) {
            return Http.Response.json(401, Map.of("error", "Not the token of these servers"));
        }
        var name = request.query().getOrDefault("name", "");
        return switch (request.method() + " " + request.path()) {
            case "POST /watch" -> watched(request.query().getOrDefault("pid", ""));
            case "POST /databases" -> done(() -> postgres.createDatabase(name));
            case "DELETE /databases" -> done(() -> postgres.dropDatabase(name));
            case "GET /mail" -> Http.Response.json(mail.letters());
            case "DELETE /mail" -> done(mail::clear);
            case "POST /mail/stop" -> done(mail::stopSmtp);
            case "POST /mail/start" -> done(mail::startSmtp);
            case "POST /keycloak" -> Http.Response.json(Map.of("url", keycloakUrl()));
            default -> Http.Response.json(404, Map.of("error", "No such path: " + request.path()));
        };
    }

    private Http.Response watched(String pid) {
        return watch.add(Long.parseLong(pid))
                ? Http.Response.nothing()
                : Http.Response.json(410, Map.of("error", "These servers are about to stop"));
    }

    private String keycloakUrl() {
        try {
            return keycloak.get().url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Http.Response done(Runnable action) {
        action.run();
        return Http.Response.nothing();
    }
}
