package salon.demo;

import java.util.Locale;

/// The servers of the demo and their default ports.
enum Service {
    PAGE("the start page", 8000),
    PLATFORM("the platform", 8080),
    KEYCLOAK("Keycloak", 8180),
    POSTGRES("PostgreSQL", 5433),
    SMTP("the mail server (SMTP)", 1025),
    IMAP("the mail server (IMAP)", 1143),
    MAILBOX("the mailbox page", 8025),
    FCM("the FCM stand-in", 8085);

    final String title;
    final int usualPort;

    Service(String title, int usualPort) {
        this.title = title;
        this.usualPort = usualPort;
    }

    String property() {
        return "salon.demo.port." + name().toLowerCase(Locale.ROOT);
    }
}
