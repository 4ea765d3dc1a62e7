/// Service cards: prepared by staff, stored, opened by the customer, and the forms that customers fill in from them.
/// [salon.card.Cards] and [salon.card.CustomerForms] are the entry points.
@NullMarked
package salon.card;

import org.jspecify.annotations.NullMarked;
