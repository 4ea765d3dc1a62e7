package salon.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import salon.persistence.Json;
import salon.plugin.CardRecipient;

@ApplicationScoped
@Transactional
class CardRepository {
    private final Jdbi jdbi;
    private final Json json;

    CardRepository(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void add(UUID conversation, CardRecipient recipient, PreparedCard.Ready card) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        insert into card (tenant_id, id, conversation_id, customer_id, centre_id, type, version, title,
                                          summary, answers, sources)
                        values (current_setting('app.tenant')::uuid, :id, :conversation, :customer, :centre, :type,
                                :version, :title, :summary, :answers::jsonb, :sources::jsonb)""")
                .bind("id", card.id())
                .bind("conversation", conversation)
                .bind("customer", recipient.customer().id())
                .bind("centre", recipient.centre().id())
                .bind("type", card.type())
                .bind("version", card.version())
                .bind("title", card.title())
                .bind("summary", card.summary())
                .bind("answers", json.write(card.filled().answers()))
                .bind("sources", json.write(card.filled().sources()))
                .execute());
    }

    Optional<StoredCard> find(UUID id, UUID customer) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from card where id = :id and customer_id = :customer")
                .bind("id", id)
                .bind("customer", customer)
                .map((row, context) -> new StoredCard(
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getObject("centre_id", UUID.class),
                        row.getString("type"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("summary"),
                        new PrefilledAnswers(json.map(row.getString("answers")), json.texts(row.getString("sources")))))
                .findOne());
    }
}
