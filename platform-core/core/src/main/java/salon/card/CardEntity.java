package salon.card;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import salon.plugin.CardRecipient;

/// A card as it was sent.
@Entity
@Table(name = "card")
class CardEntity {
    @Id
    UUID id;

    @TenantId
    UUID tenantId;

    UUID conversationId;
    UUID customerId;
    UUID centreId;
    String type;

    /// Of the card type, when the card was sent.
    int version;

    String title;
    String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> answers;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> sources;

    static CardEntity of(UUID conversation, CardRecipient recipient, Cards.PrepareResult.Ready card) {
        var entity = new CardEntity();
        entity.id = card.id();
        entity.conversationId = conversation;
        entity.customerId = recipient.customer().id();
        entity.centreId = recipient.centre().id();
        entity.type = card.type();
        entity.version = card.version();
        entity.title = card.title();
        entity.summary = card.summary();
        entity.answers = card.prefilled().answers();
        entity.sources = card.prefilled().sources();
        return entity;
    }

    boolean isOf(String cardType, UUID centre) {
        return type.equals(cardType) && centreId.equals(centre);
    }
}
