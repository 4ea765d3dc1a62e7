package salon.demo;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import salon.embedded.Mail;
import salon.embedded.ReceivedMail;

/// The API of the mailbox page: the mails that have arrived, and which of them were opened.
final class Mailbox {
    private static final Pattern ONE = Pattern.compile("/api/mails/([0-9]{1,9})(/html)?");
    // A mail's HTML is not trusted: it may be shown and its links followed, nothing else.
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; "
                    + "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:";

    private final Mail mail;
    private final Set<Integer> seen = ConcurrentHashMap.newKeySet();

    Mailbox(Mail mail) {
        this.mail = mail;
    }

    static PageServer start(DemoPorts ports, Mail mail) throws IOException {
        return PageServer.start(
                ports.of(Service.MAILBOX),
                new StaticFiles("mailbox"),
                ContentSecurityPolicy.of(ports),
                new Mailbox(mail)::find);
    }

    Optional<PageResponse> find(String path) {
        if (path.equals("/api/mails")) {
            return Optional.of(PageResponse.json(Map.of("items", items())));
        }
        var one = ONE.matcher(path);
        if (!one.matches()) {
            return Optional.empty();
        }
        var id = Integer.parseInt(one.group(1));
        return mail.letters().stream()
                .filter(letter -> letter.id() == id)
                .findFirst()
                .map(letter -> one.group(2) == null ? opened(letter) : html(letter));
    }

    private List<Map<String, Object>> items() {
        return mail.letters().reversed().stream().map(this::item).toList();
    }

    private Map<String, Object> item(ReceivedMail letter) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", letter.id());
        item.put("to", List.of(letter.to()));
        item.put("from", letter.from());
        item.put("subject", letter.subject());
        item.put("at", letter.at().toString());
        item.put("seen", seen.contains(letter.id()));
        return item;
    }

    private PageResponse opened(ReceivedMail letter) {
        seen.add(letter.id());
        var item = item(letter);
        item.put("text", letter.text());
        item.put("html", letter.html());
        item.put("headers", letter.headers());
        return PageResponse.json(item);
    }

    private static PageResponse html(ReceivedMail letter) {
        return PageResponse.html("<base target=\"_blank\">" + letter.html(), MAIL_POLICY);
    }
}
