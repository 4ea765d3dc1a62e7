package salon.panel.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import salon.chat.Conversations;
import salon.customer.Customers;
import salon.panel.frame.CurrentStaff;

/// Finds chats. One of a centre that is not the colleague's does not exist for them.
@ApplicationScoped
class StaffChats {
    private final CurrentStaff desk;
    private final Conversations conversations;
    private final Customers customers;

    StaffChats(CurrentStaff desk, Conversations conversations, Customers customers) {
        this.desk = desk;
        this.conversations = conversations;
        this.customers = customers;
    }

    Place of(UUID id) {
        var chat = conversations.find(id).orElseThrow(NotFoundException::new);
        var centre = desk.centre(chat.centre());
        return new Place(chat, centre, customers.byId(chat.customer()).orElseThrow(NotFoundException::new));
    }
}
