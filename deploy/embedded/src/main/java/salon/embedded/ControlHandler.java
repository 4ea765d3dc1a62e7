package salon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Answers the control channel of the shared servers.
record ControlHandler(String token, ProcessWatch watch, Postgres postgres, MailServers mails, LazyKeycloak keycloak)
        implements Http.Handler {

    @Override
    public Http.Response handle(Http.Request request) {
        if (!request.authorization().equals("Bearer " + token)) {
            return Http.Response.json(401, Map.of("error", "Not the token of these servers"));
        }
        var name = request.query().getOrDefault("name", "");
        var user = request.query().getOrDefault("user", "");
        return switch (request.method() + " " + request.path()) {
            case "POST /watch" -> watched(request.query().getOrDefault("pid", ""));
            case "POST /databases" -> done(() -> postgres.createDatabase(name));
            case "DELETE /databases" -> done(() -> postgres.dropDatabase(name));
            case "POST /mail" -> Http.Response.json(ports(mails.of(user)));
            case "GET /mail" -> Http.Response.json(mails.of(user).letters());
            case "DELETE /mail" -> done(() -> mails.of(user).clear());
            case "POST /mail/stop" -> done(() -> mails.of(user).stopSmtp());
            case "POST /mail/start" -> done(() -> mails.of(user).startSmtp());
            case "POST /keycloak" -> Http.Response.json(Map.of("url", keycloakUrl()));
            default -> Http.Response.json(404, Map.of("error", "No such path: " + request.path()));
        };
    }

    private Http.Response watched(String pid) {
        return watch.add(Long.parseLong(pid))
                ? Http.Response.nothing()
                : Http.Response.json(410, Map.of("error", "These servers are about to stop"));
    }

    private static TestMail.MailPorts ports(Mail mail) {
        return new TestMail.MailPorts(mail.smtpPort(), mail.imapPort());
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
