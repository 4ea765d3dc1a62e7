package salon.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Speaks the two parts of Google's protocol that the Firebase Admin SDK uses to send a push, and shows what came.
///
/// | request | what |
/// |---|---|
/// | `POST /token` | OAuth 2.0 JWT bearer grant |
/// | `POST /v1/projects/{project}/messages:send` | FCM HTTP v1, with a Bearer token given by `/token` |
/// | `GET /messages` | what was accepted, newest last: `[{"name", "at", "message"}]`, readable from every origin |
/// | `DELETE /messages` | forgets messages, failures and unregistered devices |
/// | `POST /fail?status=503&times=2&retryAfter=1` | the next sends fail (`times` and `retryAfter` are optional) |
/// | `POST /unregister?token=…` | from now on sends to this device are answered `UNREGISTERED` |
/// | `GET /service-account.json` | [#serviceAccountJson()] |
public final class FcmStandIn implements AutoCloseable {
    /// The Firebase project of the service account.
    public static final String PROJECT = FcmServiceAccount.PROJECT;

    private static final Pattern SEND = Pattern.compile("/v1/projects/([^/]+)/messages:send");
    private static final Map<String, String> FOR_ALL_ORIGINS = Map.of("Access-Control-Allow-Origin", "*");

    private final FcmServiceAccount account = new FcmServiceAccount();
    private final FcmMessages messages = new FcmMessages();
    private final HttpServer server;

    private FcmStandIn(int port) throws IOException {
        server = Http.start(port, this::handle);
    }

    /// @param port 0 for a free one
    public static FcmStandIn start(int port) throws IOException {
        if (port != 0) {
            Ports.demandFree(port, "the FCM stand-in");
        }
        return new FcmStandIn(port);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// A service account for the real SDK; its `token_uri` points here.
    public String serviceAccountJson() {
        return account.json(url());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Http.Response handle(Http.Request request) {
        var send = SEND.matcher(request.path());
        if (request.method().equals("POST") && send.matches()) {
            return account.knows(request.authorization())
                    ? messages.send(send.group(1), request.body())
                    : FcmErrorResponses.unauthenticated();
        }
        return switch (request.method() + " " + request.path()) {
            case "POST /token" -> account.grant(Http.form(request.body()));
            case "GET /messages" -> new Http.Response(200, Json.write(messages.all()), FOR_ALL_ORIGINS);
            case "DELETE /messages" -> done(messages::clear);
            case "POST /fail" -> done(() -> fail(request.query()));
            case "POST /unregister" ->
                done(() -> messages.unregister(request.query().getOrDefault("token", "")));
            case "GET /service-account.json" -> new Http.Response(200, serviceAccountJson(), Map.of());
            default -> Http.Response.json(404, Map.of("error", "No such path: " + request.path()));
        };
    }

    private void fail(Map<String, String> query) {
        var retryAfter = query.get("retryAfter");
        messages.fail(
                Integer.parseInt(query.getOrDefault("status", "503")),
                Integer.parseInt(query.getOrDefault("times", "1")),
                retryAfter == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(retryAfter)));
    }

    private static Http.Response done(Runnable action) {
        action.run();
        return Http.Response.nothing();
    }
}
