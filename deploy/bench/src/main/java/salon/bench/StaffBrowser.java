package salon.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A staff member who has signed in, in front of one chat.
final class StaffBrowser {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final int MOST_HOPS = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    // By hand: Keycloak's cookies are Secure, which the JDK, unlike browsers, never sends to plain localhost.
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI page;

    private StaffBrowser(URI page) {
        this.page = page;
    }

    static StaffBrowser signedIn(URI platform, String tenant, String user, UUID chat) throws Exception {
        // As registered: Keycloak takes any port of localhost.
        var page = URI.create("http://localhost:%d/t/%s/panel/chats/%s".formatted(platform.getPort(), tenant, chat));
        var browser = new StaffBrowser(page);
        var form = browser.follow(HttpRequest.newBuilder(page));
        var action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new IllegalStateException("no sign-in form: " + form.statusCode());
        }
        var answer = "username=%s&password=%s".formatted(user, URLEncoder.encode("demo", StandardCharsets.UTF_8));
        var signedIn =
                browser.follow(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(answer)));
        if (!signedIn.body().contains("id=\"card\"")) {
            throw new IllegalStateException("no card picker on the page: " + signedIn.statusCode());
        }
        return browser;
    }

    /// How many types the picker offers.
    long choices() throws IOException, InterruptedException {
        var picker = follow(HttpRequest.newBuilder(page)).body().replaceFirst("(?s).*id=\"card\"", "");
        return Pattern.compile("<option value=\"[a-z]")
                .matcher(picker.replaceFirst("(?s)</select>.*", ""))
                .results()
                .count();
    }

    Load.Call readPage() {
        return () -> follow(HttpRequest.newBuilder(page)).statusCode();
    }

    private HttpResponse<String> follow(HttpRequest.Builder first) throws IOException, InterruptedException {
        var answer = send(first);
        for (var hop = 0; answer.statusCode() / 100 == 3 && hop < MOST_HOPS; hop++) {
            var next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(next));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
