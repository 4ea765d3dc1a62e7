package salon.demo;

import java.nio.file.Path;
import java.util.List;

/// Addresses and accounts, as a table for the terminal.
record Overview(DemoPorts ports, Path plugins) {
    List<String> lines() {
        var platform = ports.url(Service.PLATFORM);
        return List.of(
                row("What", "Where", "Who (password: demo)"),
                row("Start page", ports.url(Service.PAGE), "begin here"),
                row("Phone, Aurora", ports.url(Service.PAGE) + "/phone/", "ivan, olga"),
                row("Phone, Vega", ports.url(Service.PAGE) + "/phone/?tenant=vega", "vera"),
                row("Panel, Aurora", platform + "/t/aurora/panel/", "anna (north), boris (north, south),"),
                row("", "", "marina (manager), alex (administrator)"),
                row("Panel, Vega", platform + "/t/vega/panel/", "viktor (agent, manager, administrator)"),
                row("Mailbox", ports.url(Service.MAILBOX), "north@, south@, marina@aurora.example, main@vega.example"),
                row(
                        "Mail",
                        "SMTP %d, IMAP %d".formatted(ports.of(Service.SMTP), ports.of(Service.IMAP)),
                        "any password"),
                row("Pushes", ports.url(Service.FCM) + "/messages", ""),
                row("Keycloak", ports.url(Service.KEYCLOAK), "admin; realms aurora, vega, operators (operator)"),
                row("PostgreSQL", "127.0.0.1:%d/salon".formatted(ports.of(Service.POSTGRES)), "salon_owner, salon_app"),
                row("Plugins", plugins.toString(), "a jar copied there is a card type"));
    }

    private static String row(String what, String where, String who) {
        return "  %-14s  %-45s  %s".formatted(what, where, who).stripTrailing();
    }
}
