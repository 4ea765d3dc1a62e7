package salon.demo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers the mobile web app in place of Keycloak and the platform, to test its screens alone.
final class StubPlatform {
    record Canned(int status, String json) {}

    private static final String API = "/api/v1/";
    private static final Map<String, String> FROM_ANYWHERE = Map.of("Access-Control-Allow-Origin", "*");

    private final Map<String, Canned> answers = new LinkedHashMap<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    StubPlatform() {
        answer("GET conversations", 200, "{\"items\":[]}");
    }

    /// @param call the method and the path below the API, without a query
    void answer(String call, int status, String json) {
        answers.put(call, new Canned(status, json));
    }

    /// The bodies of the calls with this method and path.
    List<String> sent(String call) {
        return sent.stream()
                .filter(one -> one.startsWith(call + " "))
                .map(one -> one.substring(call.length() + 1))
                .toList();
    }

    void standInFor(Page page, DemoPorts ports) {
        page.route(ports.url(Service.KEYCLOAK) + "/**", route -> fulfil(route, new Canned(200, token())));
        page.route(ports.url(Service.PLATFORM) + "/**", this::answer);
    }

    private void answer(Route route) {
        var call = call(route.request());
        sent.add(call + " " + route.request().postData());
        fulfil(route, answers.getOrDefault(call, new Canned(404, "{\"title\":\"nothing canned for " + call + "\"}")));
    }

    private static String call(Request request) {
        var path = URI.create(request.url()).getPath();
        return request.method() + " " + path.substring(path.indexOf(API) + API.length());
    }

    private static void fulfil(Route route, Canned answer) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(answer.status())
                .setContentType("application/json")
                .setHeaders(FROM_ANYWHERE)
                .setBody(answer.json()));
    }

    /// An unsigned token; nothing checks it here.
    private static String token() {
        var claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"preferred_username\":\"ivan\",\"exp\":4102444800}".getBytes());
        return "{\"access_token\":\"e30.%s.x\",\"refresh_token\":\"r\"}".formatted(claims);
    }
}
