package salon.panel.chat;

import salon.card.CardRecipient;
import salon.centre.Centre;
import salon.chat.Conversation;
import salon.customer.Customer;

/// A chat at one of the signed-in colleague's centres.
record Place(Conversation chat, Centre centre, Customer customer) {
    CardRecipient setting() {
        return new CardRecipient(customer, centre);
    }
}
