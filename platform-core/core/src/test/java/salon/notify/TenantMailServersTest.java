package salon.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.chat.Conversations;
import salon.chat.NewMessage;
import salon.chat.Writer;
import salon.embedded.Mail;
import salon.escalation.Escalations;
import salon.http.HostResolver;
import salon.notify.TenantMailServers.CheckResult;
import salon.notify.TenantMailServers.MailServer;
import salon.notify.TenantMailServers.MailServerForm;
import salon.notify.TenantMailServers.Problem;
import salon.notify.TenantMailServers.SaveResult;
import salon.notify.TenantMailServers.Security;
import salon.persistence.NativeSql;
import salon.tenant.Secrets;

/// With mail servers of one group's own; the other groups' mails go out by the platform's.
@QuarkusTest
class TenantMailServersTest {
    private static final String TENANT = "vega";
    private static final String PASSWORD = "tajna-47";

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    TenantMailServers servers;

    @Inject
    RefusedRecipients refused;

    @Inject
    Escalations escalations;

    @Inject
    Conversations conversations;

    @Inject
    NativeSql sql;

    @Inject
    Secrets secrets;

    @Inject
    MailClient platform;

    @Inject
    MailSettings settings;

    @Inject
    Vertx vertx;

    @AfterEach
    void noServer() {
        database.call(TENANT, all -> all.update("delete from mail_server").executeUpdate());
        database.call(TENANT, all -> all.update("delete from refused_recipient").executeUpdate());
    }

    @Test
    void aGroupsMailsComeFromItsSenderByItsServer() {
        try (var own = Mail.start(0, 0)) {
            save(form("localhost", own.smtpPort(), 0));
            var customer = given.customer(TENANT);

            ask(
                    given.in(TENANT, () -> conversations.open(customer, given.centre(TENANT, "main")))
                            .id(),
                    customer.id());

            await().untilAsserted(() -> assertThat(own.letters())
                    .anySatisfy(letter -> assertThat(letter.text()).contains(customer.email())));
            assertThat(own.letters().getFirst().headers().get("From")).contains("<salon@vega.example>");
        }
    }

    @Test
    void aCheckSendsAMailAndSavesNothing() {
        try (var own = Mail.start(0, 0)) {
            var result = check(form("localhost", own.smtpPort(), 0));

            assertThat(result).isEqualTo(new CheckResult.Sent("viktor@vega.example"));
            assertThat(own.letters()).extracting(letter -> letter.to()).containsExactly("viktor@vega.example");
            assertThat(current()).isEqualTo(MailServer.OF_PLATFORM);
        }
    }

    @Test
    void aCheckSaysWhatTheServerSaid() {
        try (var refusing = new StubSmtpServer("550 no such user")) {
            assertThat(check(form("localhost", refusing.port(), 0))).isEqualTo(new CheckResult.Failed(550));
        }
        assertThat(check(form("localhost", 1, 0))).isEqualTo(new CheckResult.Failed(0));
    }

    @Test
    void aServerOnAPrivateNetworkIsNotAsked() throws Exception {
        var hosts = new HostResolver(false, name -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        var connections = new MailConnections(hosts, vertx, settings);
        var strict = new TenantMailServers(sql, secrets, connections, platform, settings, InstantSource.system());
        try (var own = Mail.start(0, 0)) {
            var result = given.in(
                    TENANT,
                    () -> strict.check(form("smtp.vega.example", own.smtpPort(), 0), "viktor@vega.example", "?", "?"));

            assertThat(result).isEqualTo(new CheckResult.Failed(0));
            assertThat(own.letters()).isEmpty();
        }
    }

    @Test
    void theSecondOfTwoWhoSaveIsToldAndLosesNothing() {
        var first = save(form("one.vega.example", 587, 0));

        var second = given.in(TENANT, () -> servers.save(form("two.vega.example", 587, 0), "Вера"));

        assertThat(second).isEqualTo(new SaveResult.Conflict(first));
        assertThat(current()).isEqualTo(first);
        assertThat(save(form("two.vega.example", 587, first.version())).host()).isEqualTo("two.vega.example");
    }

    @Test
    void aPasswordIsStoredEncryptedAndGoesToItsServerOnly() {
        var saved = save(new MailServerForm(
                "", "salon@vega.example", "smtp.vega.example", 465, Security.TLS, "salon", PASSWORD, 0));

        assertThat(saved.hasPassword()).isTrue();
        assertThat(stored()).doesNotContain(PASSWORD);
        assertThat(problems("smtp.vega.example", "salon", "", Security.TLS)).isEmpty();
        assertThat(problems("evil.example", "salon", "", Security.TLS)).containsExactly(Problem.PASSWORD);
        assertThat(problems("smtp.vega.example", "other", "", Security.TLS)).containsExactly(Problem.PASSWORD);
        assertThat(problems("smtp.vega.example", "salon", "x", Security.NONE)).containsExactly(Problem.OPEN_PASSWORD);
    }

    @Test
    void whatCanNotBeMeantIsRefusedByItsField() {
        assertThat(problems(new MailServerForm("x".repeat(101), "", "", 587, Security.TLS, "", "", 0)))
                .containsExactly(Problem.SENDER_NAME);
        assertThat(problems(
                        new MailServerForm("", "a@x.example, b@x.example", "h.example", 0, Security.TLS, "", "", 0)))
                .containsExactly(Problem.SENDER_ADDRESS, Problem.PORT);
        assertThat(problems(new MailServerForm("", "a@x.example", "", 587, Security.TLS, "", "", 0)))
                .containsExactly(Problem.SENDER_ADDRESS);
        assertThat(problems(new MailServerForm("", "a@x.example", "0177.0.0.1", 587, Security.TLS, "", "", 0)))
                .containsExactly(Problem.HOST);
        assertThat(problems(new MailServerForm("a\u0000", "", "", 587, Security.TLS, "", "", 0)))
                .containsExactly(Problem.SENDER_NAME);
        assertThat(problems(new MailServerForm("a\r\nBcc: b@x.example", "", "", 587, Security.TLS, "", "", 0)))
                .containsExactly(Problem.SENDER_NAME);
    }

    /// Shown in the panel, and the managers need not wait for their time.
    @Test
    void aRecipientThatIsRefusedForGoodIsKnownAndUrgent() {
        try (var refusing = new StubSmtpServer("550 no such user")) {
            save(form("localhost", refusing.port(), 0));
            var customer = given.customer(TENANT);
            var chat = given.in(TENANT, () -> conversations.open(customer, given.centre(TENANT, "main")));

            ask(chat.id(), customer.id());

            await().untilAsserted(() -> assertThat(given.in(TENANT, () -> refused.of(Set.of("Main@vega.example"))))
                    .extracting(RefusedRecipients.RefusedRecipient::code)
                    .containsExactly(550));
            var item = given.in(TENANT, () -> escalations.ofChat(chat.id()).item());
            assertThat(item).isNotNull();
            assertThat(item.urgent()).isTrue();
        }
    }

    private void ask(UUID chat, UUID customer) {
        given.in(
                TENANT,
                () -> conversations.post(new NewMessage(
                        chat, UUID.randomUUID(), new Writer.Customer(customer, "Вера"), "Добрый день!")));
    }

    private MailServer save(MailServerForm form) {
        var result = given.in(TENANT, () -> servers.save(form, "Виктор"));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).server();
    }

    private CheckResult check(MailServerForm form) {
        return given.in(TENANT, () -> servers.check(form, "viktor@vega.example", "Проверка", "Проверка"));
    }

    private MailServer current() {
        return given.in(TENANT, servers::current);
    }

    private Set<Problem> problems(String host, String username, String password, Security security) {
        return problems(new MailServerForm(
                "",
                "salon@vega.example",
                host,
                465,
                security,
                username,
                password,
                current().version()));
    }

    private Set<Problem> problems(MailServerForm form) {
        return given.in(TENANT, () -> servers.save(form, "Виктор")) instanceof SaveResult.Invalid(var problems)
                ? problems
                : Set.of();
    }

    private String stored() {
        return database.call(
                TENANT, all -> all.query("select host || encode(password, 'escape') from mail_server", String.class)
                        .getSingleResult());
    }

    private static MailServerForm form(String host, int port, int version) {
        return new MailServerForm("Вега", "salon@vega.example", host, port, Security.NONE, "", "", version);
    }
}
