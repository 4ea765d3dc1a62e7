package salon.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import salon.plugin.CardRecipient;

@ApplicationScoped
@Transactional
class CardRepository implements PanacheRepositoryBase<CardEntity, UUID> {
    void add(UUID conversation, CardRecipient recipient, Cards.PrepareResult.Ready card) {
        persist(CardEntity.of(conversation, recipient, card));
    }

    Optional<CardEntity> find(UUID id, UUID customer) {
        return find("id = ?1 and customerId = ?2", id, customer).singleResultOptional();
    }
}
