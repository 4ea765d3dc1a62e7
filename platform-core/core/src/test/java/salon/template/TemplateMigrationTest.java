package salon.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.embedded.Postgres;
import salon.embedded.TestPostgres;
import salon.embedded.TestServers;

/// Templates of before the panel could edit them keep what they were.
class TemplateMigrationTest {
    private static final String DATABASE = "template_migration";

    private final TestPostgres postgres = TestServers.get().postgres();

    @BeforeEach
    void create() {
        postgres.createDatabase(DATABASE);
    }

    @AfterEach
    void drop() {
        postgres.dropDatabase(DATABASE);
    }

    @Test
    void anOldSubjectBecomesATextBlockAndTheTemplateOfOtherRequestsOneForEachType() throws SQLException {
        flyway("17").migrate();
        try (var owner = DriverManager.getConnection(postgres.jdbcUrl(DATABASE), Postgres.OWNER, postgres.password())) {
            var tenants = Map.of("first", UUID.randomUUID(), "second", UUID.randomUUID());
            for (var tenant : tenants.entrySet()) {
                addTenant(owner, tenant.getKey(), tenant.getValue());
            }

            flyway("19").migrate();

            for (var tenant : tenants.values()) {
                var request = " [{\"kind\": \"text\", \"text\": \"Заявка\"}] 1 false 30 60";
                assertThat(rows(owner, tenant).split("; "))
                        .containsExactly(
                                "callback" + request,
                                "chat [{\"kind\": \"text\", \"text\": \"Вопрос «из чата» \\\"1\\\"\"}] 1 false 30 60",
                                "credit [{\"kind\": \"text\", \"text\": \"Кредит\"}] 1 false 30 60",
                                "insurance" + request,
                                "maintenance" + request,
                                "service" + request,
                                "spare-parts" + request,
                                "test-drive" + request);
            }
        }
    }

    private static void addTenant(Connection owner, String slug, UUID id) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    insert into tenant (id, slug, name, issuer, panel_client_secret)
                    values ('%1$s', '%2$s', '%2$s', 'https://x.example/%2$s', '')""".formatted(id, slug));
            statement.execute("select set_config('app.tenant', '%s', false)".formatted(id));
            statement.execute("""
                    insert into notification_template (tenant_id, id, topic, enabled, addresses, subject, blocks)
                    values ('%1$s', uuidv7(), 'chat', true, '{a@x.example}', 'Вопрос «из чата» "1"', '[]'),
                           ('%1$s', uuidv7(), 'credit', true, '{b@x.example}', 'Кредит', '[]'),
                           ('%1$s', uuidv7(), '*', true, '{a@x.example}', 'Заявка', '[]')""".formatted(id));
        }
    }

    private static String rows(Connection owner, UUID tenant) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("select set_config('app.tenant', '%s', false)".formatted(tenant));
            try (var rows = statement.executeQuery("""
                    select string_agg(concat_ws(' ', topic, subject, version, case when escalation_on then 'true'
                                      else 'false' end, escalation_after, escalation_every), '; ' order by topic)
                      from notification_template""")) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(postgres.jdbcUrl(DATABASE), Postgres.OWNER, postgres.password())
                .placeholders(Map.of("appRole", Postgres.APP, "searchRole", Postgres.SEARCH))
                .target(target)
                .load();
    }
}
