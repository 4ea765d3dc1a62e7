package salon.notify;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import salon.notify.MailSender.MailSendException;
import salon.template.MailRenderer.RenderedMail;

/// Sends a member of staff a mail to look at, by the same server and with the same sender as the mails to staff.
@ApplicationScoped
public class TestMails {
    static final int MAX_MAILS = 10;
    static final Duration WINDOW = Duration.ofMinutes(10);

    /// Who gets it: their own address, and nobody else's.
    public record Reader(UUID id, String address) {}

    public sealed interface TestResult {
        record Sent() implements TestResult {}

        /// The member has had too many within [#WINDOW].
        record TooMany() implements TestResult {}

        /// @param code the server's reply code, 0 when it gave none
        record Failed(int code) implements TestResult {}
    }

    private final MailSender sender;
    private final MailLinks links;
    private final InstantSource clock;
    /// When each member has had the last ones, on this node.
    private final Map<UUID, Deque<Instant>> sent = new ConcurrentHashMap<>();

    TestMails(MailSender sender, MailLinks links, InstantSource clock) {
        this.sender = sender;
        this.links = links;
        this.clock = clock;
    }

    /// Blocks until the server has answered.
    public TestResult send(Reader reader, RenderedMail mail) {
        if (!isAllowed(reader.id())) {
            return new TestResult.TooMany();
        }
        var message = new MailMessage()
                .setTo(reader.address())
                .setSubject(mail.subject())
                .setText(mail.text())
                .setHtml(mail.html())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .set("Message-ID", links.messageId("test." + UUID.randomUUID()))
                        .set("Auto-Submitted", "auto-generated"));
        try {
            sender.send(message);
            return new TestResult.Sent();
        } catch (MailSendException failure) {
            return new TestResult.Failed(failure.code());
        }
    }

    private boolean isAllowed(UUID member) {
        var now = clock.instant();
        var isAllowed = new boolean[1];
        sent.compute(member, (id, before) -> {
            var times = before == null ? new ArrayDeque<Instant>() : before;
            while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WINDOW))) {
                times.removeFirst();
            }
            isAllowed[0] = times.size() < MAX_MAILS;
            if (isAllowed[0]) {
                times.addLast(now);
            }
            return times;
        });
        return isAllowed[0];
    }
}
