package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.customer.Customer;
import salon.tenant.Tenant;

/// Whose sockets end when this node holds as much as it may.
class CustomerSocketsTest {
    private static final int IN_SUM = 10_000;
    private static final Tenant TENANT =
            new Tenant(new UUID(0, 1), "aurora", "Аврора", Locale.ENGLISH, "http://realm", "panel", new byte[0], null);

    private final CustomerSockets sockets = new CustomerSockets(new TestSocketSettings(IN_SUM));
    private final List<Customer> closed = new ArrayList<>();

    @Test
    void whoLetsMostWaitPaysForIt() {
        var hoarder = customer(1);
        var neighbour = customer(2);
        var first = open(hoarder);
        var second = open(hoarder);
        var other = open(neighbour);
        send(first, 4_000);
        send(second, 4_000);
        send(other, 1_500);

        send(other, 1_500);

        assertThat(closed).containsExactly(hoarder, hoarder);
        send(other, 4_000);
        assertThat(closed).hasSize(2);
    }

    @Test
    void whatWaitsToBeDoneCountsAlike() {
        var hoarder = customer(1);
        var neighbour = customer(2);
        open(hoarder).enqueue(() -> {}, 4_500);

        open(neighbour).enqueue(() -> {}, 1_000);

        assertThat(closed).containsExactly(hoarder);
    }

    private SocketSession open(Customer customer) {
        var session = new SocketSession(unread(customer), new ObjectMapper().writer());
        session.identify(TENANT, customer);
        sockets.add(session);
        return session;
    }

    /// @param bytes about as many are counted
    private static void send(SocketSession session, int bytes) {
        session.send(new ServerFrame.Typing(new UUID(0, 1), "staff", "x".repeat(bytes / 2)));
    }

    private static Customer customer(int number) {
        return new Customer(new UUID(0, number), "Иван", "", "", Locale.ENGLISH);
    }

    /// A connection whose peer reads nothing.
    private WebSocketConnection unread(Customer customer) {
        return (WebSocketConnection) Proxy.newProxyInstance(
                WebSocketConnection.class.getClassLoader(),
                new Class<?>[] {WebSocketConnection.class},
                (self, method, sent) -> {
                    if (sent != null && sent[0] instanceof CloseReason) {
                        closed.add(customer);
                        return Uni.createFrom().voidItem();
                    }
                    return Uni.createFrom().nothing();
                });
    }
}
