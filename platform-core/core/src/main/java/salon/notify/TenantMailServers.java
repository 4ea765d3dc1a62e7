package salon.notify;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import salon.http.HostResolver;
import salon.notify.MailSender.MailSendException;
import salon.persistence.NativeSql;
import salon.template.NotificationTemplates.Recipient;
import salon.tenant.CurrentTenant;
import salon.tenant.Secrets;
import salon.text.TextRules;

/// The sender and the mail server of the current tenant. Without a server of its own it sends by the
/// platform's, with its own name and the platform's address: a server may send in the name of its own domains
/// only (SPF, DMARC).
@ApplicationScoped
public class TenantMailServers {
    /// How the connection is secured.
    public enum Security {
        /// From the first byte, usually on port 465.
        TLS,
        /// By STARTTLS, which is demanded; usually on port 587.
        STARTTLS,
        /// Not at all; without a password only.
        NONE
    }

    /// @param host empty: the platform's server, and then there is no address either
    /// @param version 0 when nothing was ever saved
    /// @param changedBy the name of a staff member
    public record MailServer(
            String senderName,
            String senderAddress,
            String host,
            int port,
            Security security,
            String username,
            boolean hasPassword,
            int version,
            String changedBy,
            @Nullable Instant changedAt) {
        static final MailServer OF_PLATFORM =
                new MailServer("", "", "", 587, Security.STARTTLS, "", false, 0, "", null);
    }

    /// What an administrator enters.
    ///
    /// @param password empty: the one that is stored
    /// @param version of the settings as the form has shown them
    public record MailServerForm(
            String senderName,
            String senderAddress,
            String host,
            int port,
            Security security,
            String username,
            String password,
            int version) {
        /// Keeps the password out of logs.
        @Override
        public String toString() {
            return "MailServerForm[" + host + ":" + port + "]";
        }
    }

    public enum Problem {
        /// Longer than 100 characters, or not on one line.
        SENDER_NAME,
        /// No address, or one without a server of the group, or none with one.
        SENDER_ADDRESS,
        /// No host name or public address.
        HOST,
        PORT,
        USERNAME,
        /// There is none, or it was for another server or name.
        PASSWORD,
        /// A password would go over an open line.
        OPEN_PASSWORD
    }

    public sealed interface SaveResult {
        record Saved(MailServer server) implements SaveResult {}

        /// Nothing was saved: somebody else has changed it since the form was opened.
        record Conflict(MailServer current) implements SaveResult {}

        record Invalid(Set<Problem> problems) implements SaveResult {}
    }

    public sealed interface CheckResult {
        record Sent(String to) implements CheckResult {}

        /// @param code the server's reply code, 0 when it gave none
        record Failed(int code) implements CheckResult {}

        record Invalid(Set<Problem> problems) implements CheckResult {}
    }

    /// How mails of a tenant go out.
    ///
    /// @param from name and address, RFC 5322
    record Route(MailClient client, String from) {}

    private record Row(
            String senderName,
            String senderAddress,
            String host,
            int port,
            Security security,
            String username,
            byte @Nullable [] password,
            int version,
            String changedBy,
            Instant changedAt) {
        /// Without the password.
        MailServerForm form() {
            return new MailServerForm(senderName, senderAddress, host, port, security, username, "", version);
        }

        MailServer view() {
            return new MailServer(
                    senderName,
                    senderAddress,
                    host,
                    port,
                    security,
                    username,
                    password != null,
                    version,
                    changedBy,
                    changedAt);
        }
    }

    private static final int MAX_NAME = 100;
    private static final int MAX_TEXT = 200;
    private static final int MAX_PORT = 65_535;

    private final NativeSql sql;
    private final Secrets secrets;
    private final MailConnections connections;
    private final MailClient platform;
    private final MailSettings settings;
    private final InstantSource clock;

    TenantMailServers(
            NativeSql sql,
            Secrets secrets,
            MailConnections connections,
            MailClient platform,
            MailSettings settings,
            InstantSource clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.connections = connections;
        this.platform = platform;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public MailServer current() {
        return row().map(Row::view).orElse(MailServer.OF_PLATFORM);
    }

    /// @param by the name of the staff member
    @Transactional
    public SaveResult save(MailServerForm form, String by) {
        var known = row();
        var version = known.map(Row::version).orElse(0);
        if (version != form.version()) {
            return new SaveResult.Conflict(known.map(Row::view).orElse(MailServer.OF_PLATFORM));
        }
        var problems = problems(form, known);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        return store(form, password(form, known), by)
                ? new SaveResult.Saved(current())
                : new SaveResult.Conflict(current());
    }

    /// Sends a mail by what was entered, and stores nothing. Call it without a transaction.
    ///
    /// @param to an address of the staff member who asks
    public CheckResult check(MailServerForm form, String to, String subject, String text) {
        var known = QuarkusTransaction.joiningExisting().call(this::row);
        var problems = problems(form, known);
        if (!problems.isEmpty()) {
            return new CheckResult.Invalid(problems);
        }
        var message = new MailMessage()
                .setFrom(from(form.senderName(), form.senderAddress()))
                .setTo(to)
                .setSubject(subject)
                .setText(text);
        var client = form.host().isEmpty() ? platform : connections.open(form, decrypted(password(form, known)));
        try {
            connections.allow(form.host());
            MailSender.send(message, client, settings.timeout());
            return new CheckResult.Sent(to);
        } catch (MailSendException failure) {
            return new CheckResult.Failed(failure.code());
        } finally {
            if (client != platform) {
                client.closeAndForget();
            }
        }
    }

    /// @throws MailSendException if the host's address is not public, or not known now
    Route route() {
        var known = QuarkusTransaction.joiningExisting().call(this::row);
        if (known.isEmpty()) {
            return new Route(platform, settings.from());
        }
        var row = known.get();
        return new Route(
                row.host().isEmpty()
                        ? platform
                        : connections.of(row.form(), row.changedAt(), () -> decrypted(row.password())),
                from(row.senderName(), row.senderAddress()));
    }

    private Set<Problem> problems(MailServerForm form, Optional<Row> known) {
        var problems = EnumSet.noneOf(Problem.class);
        if (!TextRules.isValid(form.senderName(), MAX_NAME)
                || form.senderName().chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.SENDER_NAME);
        }
        var hasServer = !form.host().isEmpty();
        if (hasServer
                ? !Recipient.isAddress(form.senderAddress())
                : !form.senderAddress().isEmpty()) {
            problems.add(Problem.SENDER_ADDRESS);
        }
        if (hasServer && (form.host().length() > MAX_TEXT || !HostResolver.isPlain(form.host()))) {
            problems.add(Problem.HOST);
        }
        if (form.port() < 1 || form.port() > MAX_PORT) {
            problems.add(Problem.PORT);
        }
        if (!TextRules.isValid(form.username(), MAX_TEXT)
                || (!hasServer && !form.username().isEmpty())) {
            problems.add(Problem.USERNAME);
        }
        if (!form.username().isEmpty() && !isPasswordKnown(form, known)
                || !TextRules.isValid(form.password(), MAX_TEXT)) {
            problems.add(Problem.PASSWORD);
        }
        if (!form.username().isEmpty() && form.security() == Security.NONE) {
            problems.add(Problem.OPEN_PASSWORD);
        }
        return problems;
    }

    /// A stored password never goes to another server, or with another name.
    private static boolean isPasswordKnown(MailServerForm form, Optional<Row> known) {
        return !form.password().isEmpty()
                || known.filter(row -> row.password() != null)
                        .filter(row -> row.host().equalsIgnoreCase(form.host())
                                && row.port() == form.port()
                                && row.username().equals(form.username()))
                        .isPresent();
    }

    private byte @Nullable [] password(MailServerForm form, Optional<Row> known) {
        if (form.username().isEmpty()) {
            return null;
        }
        if (!form.password().isEmpty()) {
            return secrets.encrypt(CurrentTenant.get().id(), form.password());
        }
        return known.isEmpty() ? null : known.get().password();
    }

    private String decrypted(byte @Nullable [] password) {
        return password == null ? "" : secrets.decrypt(CurrentTenant.get().id(), password);
    }

    /// The platform's address when there is none of the group.
    private String from(String name, String address) {
        if (name.isEmpty() && address.isEmpty()) {
            return settings.from();
        }
        var used = address.isEmpty() ? MailHeaders.address(settings.from()) : address;
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\" <" + used + ">";
    }

    private Optional<Row> row() {
        return sql.query("""
                        select sender_name, sender_address, host, port, security, username, password, version,
                               changed_by, changed_at
                          from mail_server where tenant_id = current_setting('app.tenant')::uuid""", Row.class).uniqueResultOptional();
    }

    private boolean store(MailServerForm form, byte @Nullable [] password, String by) {
        return sql.update("""
                        insert into mail_server (tenant_id, sender_name, sender_address, host, port, security, username,
                                                 password, version, changed_by, changed_at)
                        values (current_setting('app.tenant')::uuid, :name, :address, :host, :port, :security, :username,
                                :password, 1, :by, :now)
                        on conflict (tenant_id) do update
                          set sender_name = excluded.sender_name, sender_address = excluded.sender_address,
                              host = excluded.host, port = excluded.port, security = excluded.security,
                              username = excluded.username, password = excluded.password,
                              version = mail_server.version + 1, changed_by = :by, changed_at = :now
                          where mail_server.version = :version""")
                        .setParameter("name", TextRules.line(form.senderName()))
                        .setParameter("address", form.senderAddress())
                        .setParameter("host", form.host())
                        .setParameter("port", form.port())
                        .setParameter("security", form.security().name())
                        .setParameter("username", form.username())
                        .setParameter("password", password, byte[].class)
                        .setParameter("by", by)
                        .setParameter("now", clock.instant())
                        .setParameter("version", form.version())
                        .executeUpdate()
                == 1;
    }
}
