package salon.embedded;

import java.util.List;

/// Redirect URIs and web origins of the realms' clients: the values of the placeholders in the realm files.
///
/// @param platforms base URLs of the platform, `${platform}`
/// @param pages base URLs of the mobile web app, `${page}`
/// @param pageOrigins origins that may ask for tokens by script, `${pageOrigin}`
/// @param forTests adds the client `salon-mobile-short`, whose access tokens live 75 s, and takes sign-ins of
///     one person
///     at the same time
public record RealmSites(List<String> platforms, List<String> pages, List<String> pageOrigins, boolean forTests) {
    /// Exactly these two addresses, as in the demo.
    public static RealmSites of(String platform, String page) {
        return new RealmSites(List.of(platform), List.of(page), List.of(page), false);
    }

    /// For tests, whose platform listens on a port that is not known yet: exact paths, on every port of
    /// `localhost`. Keycloak ignores the port when a loopback address is registered without one.
    public static RealmSites ofTests() {
        var anyPort = List.of("http://localhost");
        return new RealmSites(anyPort, anyPort, List.of("*"), true);
    }
}
