package salon.panel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.persistence.NativeSql;
import salon.reply.ReplyLinks;
import salon.tenant.Secrets;

/// A tenant with this number of rows of everything that a page or a list shows (`many-rows.sql`).
record ManyRows(String slug, int number) {
    /// The id of a row as `pg_temp.id` of the script makes it.
    UUID id(String kind, int row) {
        var hash = ByteBuffer.wrap(md5(slug + kind + row));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ApplicationScoped
    static class Loader {
        private final String url;
        private final String owner;
        private final String password;
        private final Given given;
        private final ReplyLinks links;
        private final Secrets secrets;
        private final NativeSql sql;
        private final Map<String, String> replyTokens = new ConcurrentHashMap<>();

        Loader(
                @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
                @ConfigProperty(name = "quarkus.flyway.username") String owner,
                @ConfigProperty(name = "quarkus.flyway.password") String password,
                Given given,
                ReplyLinks links,
                Secrets secrets,
                NativeSql sql) {
            this.url = url;
            this.owner = owner;
            this.password = password;
            this.given = given;
            this.links = links;
            this.secrets = secrets;
            this.sql = sql;
        }

        /// Adds the tenant, once.
        ///
        /// @return the token of a link to reply to its first chat, and of one to acknowledge everything
        String load(ManyRows tenant) {
            return replyTokens.computeIfAbsent(tenant.slug(), slug -> {
                insert(tenant);
                var token =
                        given.in(slug, () -> links.issue(tenant.id("chat", 1), "centre@vega.example", tenant.number()));
                given.in(slug, () -> QuarkusTransaction.requiringNew().call(() -> addNotice(token)));
                return token;
            });
        }

        /// A mail to a manager about all chats and requests, whose link has the same token.
        private int addNotice(String token) {
            sql.update("""
                            insert into escalation (tenant_id, kind, item_id, centre_id, topic, waiting_since)
                            select tenant_id, 'CHAT', id, centre_id, 'chat', now() from conversation
                            union all select tenant_id, 'REQUEST', id, centre_id, type, created_at from request""").executeUpdate();
            sql.update("update conversation set waiting_since = now()").executeUpdate();
            sql.update("""
                            insert into notification_template (tenant_id, id, topic, enabled, addresses, subject, blocks,
                                                               escalation_addresses)
                            values (current_setting('app.tenant')::uuid, gen_random_uuid(), 'off', false,
                                    '{centre@vega.example}', '[]', '[]', '{boss@vega.example}')""").executeUpdate();
            return sql.update("""
                            with notice as (
                              insert into escalation_notice (tenant_id, id, centre_id, address, planned_at, chats,
                                                             requests, expires_at)
                              select tenant_id, gen_random_uuid(), id, 'boss@vega.example', now(),
                                     array(select c.id from conversation c), array(select r.id from request r),
                                     now() + interval '1 day'
                                from centre order by slug limit 1
                              returning tenant_id, id)
                            insert into escalation_link (tenant_id, token_hash, notice_id)
                            select tenant_id, sha256(convert_to(:token, 'UTF8')), id from notice""").setParameter("token", token).executeUpdate();
        }

        private void insert(ManyRows tenant) {
            var id = tenant.id("tenant", 1);
            var panelSecret = HexFormat.of().formatHex(secrets.encrypt(id, "secret"));
            var script = file("/salon/panel/many-rows.sql")
                    .replace("${tenant}", id.toString())
                    .replace("${slug}", tenant.slug())
                    .replace("${panelSecret}", "\\x" + panelSecret)
                    .replace("${rows}", String.valueOf(tenant.number()))
                    .replace(
                            "${definition}",
                            file("/salon/panel/definitions/start.yaml").replace("'", "''"));
            try (var connection = DriverManager.getConnection(url, owner, password);
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(script);
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException("The rows are not inserted", e);
            }
        }

        private static String file(String name) {
            try (var in = Objects.requireNonNull(ManyRows.class.getResourceAsStream(name), name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
