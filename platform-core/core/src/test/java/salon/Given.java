package salon;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.Conversations.PostResult;
import salon.chat.NewMessage;
import salon.chat.Writer;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenant;
import salon.tenant.Tenants;

/// What tests start from: tenants of the sample data, new customers, chats with a message.
@ApplicationScoped
public class Given {
    private final Tenants tenants;
    private final Centres centres;
    private final Customers customers;
    private final Conversations conversations;

    Given(Tenants tenants, Centres centres, Customers customers, Conversations conversations) {
        this.tenants = tenants;
        this.centres = centres;
        this.customers = customers;
        this.conversations = conversations;
    }

    public Tenant tenant(String slug) {
        return tenants.bySlug(slug).orElseThrow();
    }

    public <R> R in(String tenant, Supplier<R> work) {
        return CurrentTenant.call(tenant(tenant), work::get);
    }

    public Centre centre(String tenant, String slug) {
        return in(tenant, () -> centres.bySlug(slug).orElseThrow());
    }

    /// A customer nobody else uses.
    public Customer customer(String tenant) {
        var subject = UUID.randomUUID().toString();
        return in(
                tenant,
                () -> customers.findOrCreate(
                        new Customer.Claims(subject, "Пётр Ильин", subject + "@mail.example", "+79161234567")));
    }

    /// A new customer's chat in which they have written once (the centre's greeting is number 1).
    public Conversation chatOf(String tenant, String centre) {
        var customer = customer(tenant);
        return in(tenant, () -> {
            var chat = conversations.open(customer, centres.bySlug(centre).orElseThrow());
            write(tenant, chat, UUID.randomUUID(), "Добрый день!");
            return conversations.find(chat.id()).orElseThrow();
        });
    }

    public PostResult write(String tenant, Conversation chat, UUID id, String text) {
        return in(
                tenant,
                () -> conversations.post(
                        new NewMessage(chat.id(), id, new Writer.Customer(chat.customer(), "Пётр Ильин"), text)));
    }

    public PostResult answer(String tenant, Conversation chat, String text) {
        return in(
                tenant,
                () -> conversations.post(new NewMessage(
                        chat.id(), UUID.randomUUID(), new Writer.Staff("Анна", Set.of(chat.centre())), text)));
    }
}
