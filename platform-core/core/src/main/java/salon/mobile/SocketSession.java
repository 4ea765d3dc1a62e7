package salon.mobile;

import salon.customer.Customer;
import salon.tenant.Tenant;

/// One socket of a signed-in customer.
final class SocketSession {
    private final Tenant tenant;
    private final Customer customer;
    private final Connection connection;
    private final Frames frames;
    private final ChatStatuses standings = new ChatStatuses();
    private final AckFirst ackFirst = new AckFirst();
    private final MessageOrder inOrder = new MessageOrder();

    SocketSession(Tenant tenant, Customer customer, Connection connection, Frames frames) {
        this.tenant = tenant;
        this.customer = customer;
        this.connection = connection;
        this.frames = frames;
    }

    Tenant tenant() {
        return tenant;
    }

    Customer customer() {
        return customer;
    }

    ChatStatuses standings() {
        return standings;
    }

    AckFirst ackFirst() {
        return ackFirst;
    }

    MessageOrder inOrder() {
        return inOrder;
    }

    /// Never waits.
    void send(ServerFrame frame) {
        connection.send(frames.write(frame));
    }

    /// Waits for the network.
    ///
    /// @return false when the connection is gone
    boolean sendWhenRoom(ServerFrame frame) {
        return connection.sendWhenRoom(frames.write(frame));
    }

    /// Has something done on the socket's own thread, for the tenant.
    void later(Runnable work) {
        connection.later(session -> work.run(), 0);
    }

    void close(CloseCode why) {
        connection.close(why);
    }
}
