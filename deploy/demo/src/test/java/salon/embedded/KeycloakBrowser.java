package salon.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The calls of apps and browsers to Keycloak.
final class KeycloakBrowser {
    // The pair of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    KeycloakBrowser(String url) {
        this.url = url;
    }

    HttpResponse<String> password(String realm, String client, String user) throws Exception {
        return post(
                endpoint(realm, "token"),
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", "demo"),
                "");
    }

    JsonNode passwordClaims(String realm, String client, String user) throws Exception {
        return claims(password(realm, client, user));
    }

    /// The status of the answer to a browser that asks for a code.
    int askForCode(String realm, String client, String target, boolean withPkce) throws Exception {
        return get(authorization(realm, client, target, withPkce)).statusCode();
    }

    /// Signs in by Keycloak's form and trades the code.
    JsonNode signInClaims(String realm, String client, String user, String path) throws Exception {
        var target = "http://localhost:45678" + path;
        var page = get(authorization(realm, client, target, true));
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("No sign-in form: " + page.body());
        }
        var action = form.group(1).replace("&amp;", "&");
        var back = post(action, Map.of("username", user, "password", "demo"), cookies(page));
        var location = back.headers().firstValue("Location").orElseThrow();
        var code = Http.form(URI.create(location).getRawQuery()).getOrDefault("code", "");
        return claims(post(
                endpoint(realm, "token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "client_secret", Keycloak.PANEL_SECRET,
                        "redirect_uri", target,
                        "code", code,
                        "code_verifier", VERIFIER),
                ""));
    }

    private String authorization(String realm, String client, String target, boolean withPkce) {
        var query = new TreeMap<>(
                Map.of("client_id", client, "redirect_uri", target, "response_type", "code", "scope", "openid"));
        if (withPkce) {
            query.put("code_challenge", CHALLENGE);
            query.put("code_challenge_method", "S256");
        }
        return endpoint(realm, "auth") + "?" + encoded(query);
    }

    private String endpoint(String realm, String name) {
        return "%s/realms/%s/protocol/openid-connect/%s".formatted(url, realm, name);
    }

    private static JsonNode claims(HttpResponse<String> tokens) {
        var token = Json.tree(tokens.body()).path("access_token").asText();
        if (token.isEmpty()) {
            throw new AssertionError("No token: " + tokens.body());
        }
        return Json.tree(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    /// By hand: the cookies are `Secure`, which the JDK, unlike browsers, never sends to plain localhost.
    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, Map<String, String> form, String cookies) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
