package salon.demo;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// The start page and the mobile web app; `/config.json` tells them the addresses of the servers.
final class StartPage {
    private StartPage() {}

    static PageServer start(DemoPorts ports) throws IOException {
        var config = PageResponse.json(Map.of(
                "platform", ports.url(Service.PLATFORM),
                "keycloak", ports.url(Service.KEYCLOAK),
                "mailbox", ports.url(Service.MAILBOX),
                "fcm", ports.url(Service.FCM),
                "tenant", "aurora",
                "smtp", ports.of(Service.SMTP),
                "imap", ports.of(Service.IMAP),
                "postgres", ports.of(Service.POSTGRES)));
        return PageServer.start(
                ports.of(Service.PAGE),
                new StaticFiles("start"),
                ContentSecurityPolicy.of(ports),
                path -> path.equals("/config.json") ? Optional.of(config) : Optional.empty());
    }
}
