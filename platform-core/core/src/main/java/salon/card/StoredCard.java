package salon.card;

import java.util.UUID;

/// A card as it was sent.
record StoredCard(
        UUID id,
        UUID customer,
        UUID centre,
        String type,
        int version,
        String title,
        String summary,
        PrefilledAnswers filled) {
    boolean isOf(String aType, UUID aCentre) {
        return type.equals(aType) && centre.equals(aCentre);
    }
}
