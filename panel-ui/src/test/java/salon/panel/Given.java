package salon.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import salon.centre.Centres;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.Message;
import salon.chat.MessageRange;
import salon.chat.NewMessage;
import salon.chat.Writer;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.reply.ReplyLinks;
import salon.request.Request;
import salon.request.Requests;
import salon.request.Requests.RequestForm;
import salon.request.Requests.SubmitResult;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

/// Test data, and what tests look at afterwards.
@ApplicationScoped
public class Given {
    public static final String ANNA = "a0000000-0000-4000-8000-000000000001";
    public static final String ALEX = "a0000000-0000-4000-8000-000000000004";
    public static final String VIKTOR = "b0000000-0000-4000-8000-000000000001";
    public static final String MARINA = "a0000000-0000-4000-8000-000000000003";
    public static final String BORIS = "a0000000-0000-4000-8000-000000000002";
    public static final String PANEL = "/t/aurora/panel";

    private final Tenants tenants;
    private final Centres centres;
    private final Customers customers;
    private final Conversations conversations;
    private final ReplyLinks links;
    private final Requests requests;

    Given(
            Tenants tenants,
            Centres centres,
            Customers customers,
            Conversations conversations,
            ReplyLinks links,
            Requests requests) {
        this.tenants = tenants;
        this.centres = centres;
        this.customers = customers;
        this.conversations = conversations;
        this.links = links;
        this.requests = requests;
    }

    /// A chat of a new customer who has asked this.
    public Conversation question(String tenant, String centre, String text) {
        return in(tenant, () -> {
            var subject = UUID.randomUUID().toString();
            var customer = customers.findOrCreate(
                    new Customer.Claims(subject, "Пётр Ильин", subject + "@mail.example", "+79161234567"));
            var chat = conversations.open(customer, centres.bySlug(centre).orElseThrow());
            conversations.post(new NewMessage(
                    chat.id(), UUID.randomUUID(), new Writer.Customer(customer.id(), customer.name()), text));
            return conversations.find(chat.id()).orElseThrow();
        });
    }

    public void answer(Conversation chat, String author, String text) {
        in("aurora", () -> {
            var writer = new Writer.Staff(author, Set.of(chat.centre()));
            return conversations.post(new NewMessage(chat.id(), UUID.randomUUID(), writer, text));
        });
    }

    /// A request of a new customer.
    public UUID request(String tenant, String centre) {
        return testDrive(tenant, centre, "Пётр Ильин", "").id();
    }

    /// A test drive that a new customer of this name asks for, on a day that is still to come.
    public Request testDrive(String tenant, String centre, String name, String comment) {
        return in(tenant, () -> {
            var subject = UUID.randomUUID().toString();
            var customer = customers.findOrCreate(
                    new Customer.Claims(subject, name, subject + "@mail.example", "+79161234567"));
            var answers =
                    Map.of("day", LocalDate.now().plusDays(3).toString(), "phone", "+79161234567", "comment", comment);
            var form = new RequestForm(UUID.randomUUID(), "test-drive", centre, null, answers);
            return ((SubmitResult.Accepted) requests.submit(customer, form)).request();
        });
    }

    /// An insurance that a new customer agrees to, for a car whose VIN has a wrong check digit.
    public Request insurance(String tenant, String centre) {
        return in(tenant, () -> {
            var subject = UUID.randomUUID().toString();
            var customer = customers.findOrCreate(
                    new Customer.Claims(subject, "Инга", subject + "@mail.example", "+79161234567"));
            var answers = Map.of("kind", "osago", "vin", "XTA210990Y2765499", "phone", "+79161234567");
            var form = new RequestForm(UUID.randomUUID(), "insurance", centre, null, answers, 1);
            return ((SubmitResult.Accepted) requests.submit(customer, form)).request();
        });
    }

    public Request find(Request request) {
        return in("aurora", () -> requests.find(request.id()).orElseThrow());
    }

    /// The texts of the customer's chat with the centre of their request.
    public List<String> chatTexts(Request request) {
        return in("aurora", () -> conversations.between(request.customer(), request.centre()))
                .map(this::texts)
                .orElse(List.of());
    }

    public String replyLink(Conversation chat) {
        return "/t/aurora/reply/" + in("aurora", () -> links.issue(chat.id(), "north@aurora.example", chat.lastSeq()));
    }

    public List<String> texts(Conversation chat) {
        return in("aurora", () -> conversations.messages(chat.id(), MessageRange.last(100))).stream()
                .map(Message::text)
                .toList();
    }

    public <R> R in(String tenant, Supplier<R> work) {
        return CurrentTenant.call(tenants.bySlug(tenant).orElseThrow(), work::get);
    }
}
