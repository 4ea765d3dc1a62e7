package salon.template;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import salon.persistence.Json;

/// The templates of the current tenant that are switched on.
@ApplicationScoped
@Transactional
public class NotificationTemplates {
    // The centre's own template comes first.
    private static final String OF_TOPIC = """
             from notification_template
             where tenant_id = current_setting('app.tenant')::uuid and enabled and topic = :topic
               and (centre_id = :centre or centre_id is null)
             order by centre_id nulls last""";

    /// The topic of the template for requests whose card type has none of its own.
    public static final String OTHER_REQUESTS = "*";

    private final Jdbi jdbi;
    private final RowMapper<NotificationTemplate> row;

    NotificationTemplates(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.row = (row, context) -> new NotificationTemplate(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                addresses(row),
                row.getString("subject"),
                json.read(row.getString("blocks"), new TypeReference<List<Block>>() {}),
                row.getBoolean("reply_button"),
                row.getBoolean("panel_button"));
    }

    /// The centre's own template first, then the one of the whole tenant; both send.
    ///
    /// @param topic `chat`, the id of a card type, or [#OTHER_REQUESTS]
    public List<NotificationTemplate> forTopic(String topic, UUID centre) {
        return jdbi.withHandle(sql -> sql.createQuery("select * " + OF_TOPIC)
                .bind("topic", topic)
                .bind("centre", centre)
                .map(row)
                .list());
    }

    /// Who gets the mail of a topic. It doesn't read the blocks: planning can't fail on what stands in a template.
    public List<Recipient> recipients(String topic, UUID centre) {
        return Recipient.of(jdbi.withHandle(sql -> sql.createQuery("select id, addresses " + OF_TOPIC)
                .bind("topic", topic)
                .bind("centre", centre)
                .map((row, context) -> new Recipient.Written(row.getObject("id", UUID.class), addresses(row)))
                .list()));
    }

    /// Who gets the mail of a request: by the template of its card type, or else by that of other requests. One that is
    /// switched off is there, and nobody gets its mail.
    public List<Recipient> recipientsOfRequest(String type, UUID centre) {
        return recipients(hasOwn(type, centre) ? type : OTHER_REQUESTS, centre);
    }

    private boolean hasOwn(String topic, UUID centre) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select exists (select from notification_template
                         where tenant_id = current_setting('app.tenant')::uuid and topic = :topic
                           and (centre_id = :centre or centre_id is null))""")
                .bind("topic", topic)
                .bind("centre", centre)
                .mapTo(Boolean.class)
                .one());
    }

    /// Empty when it was switched off or deleted meanwhile.
    public Optional<NotificationTemplate> find(UUID id) {
        return jdbi.withHandle(
                sql -> sql.createQuery("""
                        select * from notification_template
                         where tenant_id = current_setting('app.tenant')::uuid and enabled and id = :id""").bind("id", id).map(row).findOne());
    }

    private static List<String> addresses(ResultSet row) throws SQLException {
        return List.copyOf(Arrays.asList((String[]) row.getArray("addresses").getArray()));
    }
}
