package salon.panel.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import salon.centre.Centre;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.panel.frame.CurrentStaff;
import salon.plugin.CardRecipient;

/// Chats of the centres where the signed-in staff member works; any other is answered with 404.
@ApplicationScoped
class StaffChats {
    record StaffChat(Conversation conversation, Centre centre, Customer customer) {
        /// For whom card types check and suggest.
        CardRecipient recipient() {
            return new CardRecipient(customer, centre);
        }
    }

    private final CurrentStaff staff;
    private final Conversations conversations;
    private final Customers customers;

    StaffChats(CurrentStaff staff, Conversations conversations, Customers customers) {
        this.staff = staff;
        this.conversations = conversations;
        this.customers = customers;
    }

    StaffChat find(UUID id) {
        var conversation = conversations.find(id).orElseThrow(NotFoundException::new);
        var centre = staff.centre(conversation.centre());
        return new StaffChat(
                conversation, centre, customers.byId(conversation.customer()).orElseThrow(NotFoundException::new));
    }
}
