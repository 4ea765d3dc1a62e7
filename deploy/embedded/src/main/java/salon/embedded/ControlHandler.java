package salon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// The servers' end of the control channel.
record ControlHandler(String token, ProcessWatch watch, Postgres postgres, Mail mail, LazyKeycloak keycloak)
        implements Http.Handler {

    @Override
    public Http.Reply answer(Http.Request request) {
        if (!request.authorization().equals("Bearer " + token)) {
            return Http.Reply.json(401, Map.of("error", "Not the token of these servers"));
        }
        var name = request.query().getOrDefault("name", "");
        return switch (request.method() + " " + request.path()) {
            case "POST /watch" -> watched(request.query().getOrDefault("pid", ""));
            case "POST /databases" -> done(() -> postgres.createDatabase(name));
            case "DELETE /databases" -> done(() -> postgres.dropDatabase(name));
            case "GET /mail" -> Http.Reply.json(mail.letters());
            case "DELETE /mail" -> done(mail::clear);
            case "POST /mail/stop" -> done(mail::stopSmtp);
            case "POST /mail/start" -> done(mail::startSmtp);
            case "POST /keycloak" -> Http.Reply.json(Map.of("url", keycloakUrl()));
            default -> Http.Reply.json(404, Map.of("error", "No such path: " + request.path()));
        };
    }

    private Http.Reply watched(String pid) {
        return watch.add(Long.parseLong(pid))
                ? Http.Reply.nothing()
                : Http.Reply.json(410, Map.of("error", "These servers are about to stop"));
    }

    private String keycloakUrl() {
        try {
            return keycloak.get().url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Http.Reply done(Runnable action) {
        action.run();
        return Http.Reply.nothing();
    }
}
