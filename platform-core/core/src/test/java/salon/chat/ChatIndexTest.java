package salon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.Given;
import salon.SentStatements;
import salon.persistence.PageKey;
import salon.reply.Replies;
import salon.request.Request;
import salon.request.Request.State;
import salon.request.RequestFilter;
import salon.request.RequestQueries;
import salon.schedule.Sweeper;

/// The very statements that the stores send find their index, and so do those within `post_message`. Sequential scans
/// are made unattractive, for on the few rows of a test they would win.
@QuarkusTest
class ChatIndexTest {
    private static final String INDEXES_ONLY =
            "set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off";

    @Inject
    Given given;

    @Inject
    @PersistenceUnitExtension
    SentStatements statements;

    @Inject
    Conversations conversations;

    @Inject
    Inbox inbox;

    @Inject
    RequestQueries requests;

    @Inject
    Replies replies;

    @Inject
    Instance<Sweeper.Sweep> sweeps;

    @ParameterizedTest
    @CsvSource({
        "history, message_pkey",
        "seen, conversation_pkey",
        "list, conversation_inbox",
        "sweep, conversation_mail_due",
        "sweep, conversation_push_due",
        "sweep, conversation_auto_due",
        "requests, request_list",
        "requests in work, request_state",
        "requests of a colleague, request_taken",
        "new requests, request_state",
        "requests by words, request_pkey",
        "link, reply_link_pkey",
    })
    void whatTheStoresSendFindsItsIndex(String what, String index) throws SQLException {
        var chat = given.chatOf("aurora", "north");

        var sent = statements.sentBy(() -> run(what, chat));

        assertThat(plans(sent, chat))
                .contains(index)
                .doesNotContainPattern("Seq Scan on (message|conversation|request|reply_link)");
    }

    @Test
    void everyStatementOfAPostFindsItsIndex() throws SQLException {
        var chat = given.chatOf("aurora", "north");
        try (var server = connect("postgres");
                var sql = server.createStatement()) {
            server.setAutoCommit(false);
            sql.execute(asTenant());
            fill(sql, chat);
            sql.execute(INDEXES_ONLY);
            sql.execute("load 'auto_explain'; set auto_explain.log_min_duration = 0;"
                    + "set auto_explain.log_nested_statements = on; set client_min_messages = log");

            sql.execute(
                    "select * from post_message(current_setting('app.tenant')::uuid, '%s', '%s', 'CUSTOMER', 'x', 'x', false, '%s', null, null, null, null, null, '60 s')"
                            .formatted(chat.id(), UUID.randomUUID(), chat.customer()));

            assertThat(notices(sql))
                    .contains(
                            "conversation_pkey",
                            "message_tenant_id_conversation_id_id_key",
                            "centre_pkey",
                            "Insert on message")
                    .doesNotContain("Seq Scan");
            server.rollback();
        }
    }

    /// So many centres, and chats of this customer, that only the right key finds a row fast: of a table that is nearly
    /// empty the planner takes any. Seen by this transaction only, which is rolled back.
    private static void fill(Statement sql, Conversation chat) throws SQLException {
        sql.execute("""
                insert into centre (tenant_id, id, slug, name, time_zone)
                select current_setting('app.tenant')::uuid, uuidv7(), 'crowd-' || n, 'x', 'UTC'
                  from generate_series(1, 500) n""");
        sql.execute("""
                insert into conversation (tenant_id, id, customer_id, centre_id)
                select tenant_id, uuidv7(), '%s', id from centre
                 where tenant_id = current_setting('app.tenant')::uuid and slug like 'crowd-%%'""".formatted(chat.customer()));
        sql.execute("analyze centre, conversation");
    }

    private Object run(String what, Conversation chat) {
        return given.in("aurora", () -> switch (what) {
            case "history" -> conversations.messages(chat.id(), MessageRange.after(3, 50));
            case "seen" -> {
                conversations.seen(chat.id(), chat.customer(), 1);
                yield what;
            }
            case "list" -> inbox.page(chat.centre(), PageKey.start(), 50);
            case "sweep" -> sweeps.stream().mapToInt(Sweeper.Sweep::sweep).sum();
            case "requests" -> requests(chat, null, null, "");
            case "requests in work" -> requests(chat, State.IN_WORK, null, "");
            case "requests of a colleague" -> requests(chat, null, UUID.randomUUID(), "");
            case "requests by words" -> requests(chat, null, null, "шины");
            case "new requests" -> requests.countNew(chat.centre());
            case "link" -> replies.view("A".repeat(43));
            default -> throw new IllegalArgumentException(what);
        });
    }

    private List<Request> requests(Conversation chat, @Nullable State state, @Nullable UUID takenBy, String words) {
        var filter = new RequestFilter(chat.centre(), "test-drive", state, takenBy, words);
        return requests.page(filter, PageKey.start(), 50);
    }

    /// As PostgreSQL would run them whatever the values are.
    private String plans(Set<String> statements, Conversation chat) throws SQLException {
        var plans = new StringBuilder();
        try (var server = connect("postgres");
                var sql = server.createStatement()) {
            server.setAutoCommit(false);
            sql.execute(asTenant());
            fill(sql, chat);
            sql.execute(INDEXES_ONLY);
            sql.execute("set local role salon_app");
            for (var statement : statements) {
                plans.append(plan(sql, numbered(statement)));
            }
            server.rollback();
        }
        return plans.toString();
    }

    private String asTenant() {
        return "select set_config('app.tenant', '%s', false)"
                .formatted(given.tenant("aurora").id());
    }

    private static String plan(Statement sql, String statement) throws SQLException {
        var plan = new StringBuilder();
        try (var lines = sql.executeQuery("explain (generic_plan) " + statement)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static String numbered(String statement) {
        var parts = List.of(statement.split("\\?", -1));
        var numbered = new StringBuilder(parts.getFirst());
        for (var i = 1; i < parts.size(); i++) {
            numbered.append('$').append(i).append(parts.get(i));
        }
        return numbered.toString();
    }

    private static String notices(Statement sql) throws SQLException {
        var first = sql.getWarnings();
        return first == null
                ? ""
                : Stream.iterate(first, notice -> notice != null, SQLWarning::getNextWarning)
                        .map(SQLWarning::getMessage)
                        .collect(Collectors.joining("\n"));
    }

    /// Without prepared statements: an `explain` can't have values.
    private Connection connect(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class) + "?preferQueryMode=simple",
                role,
                config.getValue("quarkus.datasource.password", String.class));
    }
}
