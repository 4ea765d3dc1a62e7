package salon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.Given;

/// The statements of the hot path and of the lists find an index. Sequential scans are made unattractive, for on the
/// few rows of a test they would win.
@QuarkusTest
class IndexTest {
    @Inject
    Given given;

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "message_pkey | select * from message where tenant_id = T and conversation_id = ID and seq > 3 order by seq limit 50",
                "message_tenant_id_conversation_id_id_key | select * from message where tenant_id = T and conversation_id = ID and id = ID",
                "conversation_pkey | select * from conversation where tenant_id = T and id = ID for update",
                "conversation_inbox | select * from conversation where tenant_id = T and centre_id = ID and (last_at, id) < (now(), ID) order by last_at desc, id desc limit 50",
                "conversation_mail_due | select * from conversation where tenant_id = T and mail_due_at <= now() order by mail_due_at limit 50",
                "conversation_push_due | select * from conversation where tenant_id = T and push_due_at <= now() order by push_due_at limit 50",
                "request_list | select * from request where tenant_id = T and centre_id = ID and type = 'x' and (created_at, id) < (now(), ID) order by created_at desc, id desc limit 50",
                "request_state | select * from request where tenant_id = T and centre_id = ID and state = 'NEW' and type = 'x' and (created_at, id) < (now(), ID) order by created_at desc, id desc limit 50",
                "request_state | select type, count(*) from request where tenant_id = T and centre_id = ID and state = 'NEW' group by type",
                "request_taken | select * from request where tenant_id = T and centre_id = ID and taken_by = ID and type = 'x' and (created_at, id) < (now(), ID) order by created_at desc, id desc limit 50",
                "reply_link_pkey | select * from reply_link where tenant_id = T and token_hash = '\\x00'",
            })
    void isUsed(String index, String statement) {
        var plan = Jdbi.create(dataSource).inTransaction(sql -> {
            sql.execute(
                    "select set_config('app.tenant', ?, true)",
                    given.tenant("aurora").id().toString());
            sql.execute("set local enable_seqscan = off");
            sql.execute("set local enable_bitmapscan = off");
            var query = statement
                    .replace("T ", "current_setting('app.tenant')::uuid ")
                    .replace("ID", "'%s'::uuid".formatted(UUID.randomUUID()));
            return String.join(
                    "\n",
                    sql.createQuery("explain " + query).mapTo(String.class).list());
        });

        assertThat(plan).contains(index);
    }
}
