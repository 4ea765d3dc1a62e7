package salon.demo;

/// The Content-Security-Policy of the demo's pages: own scripts and styles, and the servers that the mobile app calls.
final class ContentSecurityPolicy {
    private ContentSecurityPolicy() {}

    static String of(DemoPorts ports) {
        var platform = ports.url(Service.PLATFORM);
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: %s; ".formatted(platform)
                + "connect-src 'self' %s %s %s; frame-src 'self'; base-uri 'none'; form-action 'self'"
                        .formatted(platform, platform.replace("http:", "ws:"), ports.url(Service.KEYCLOAK));
    }
}
