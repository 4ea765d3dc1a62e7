package salon.mobile;

import salon.customer.Customer;
import salon.tenant.Tenant;

/// One socket of a signed-in customer.
final class Session {
    private final Tenant tenant;
    private final Customer customer;
    private final Connection connection;
    private final Frames frames;
    private final Standings standings = new Standings();
    private final AckFirst ackFirst = new AckFirst();
    private final InOrder inOrder = new InOrder();

    Session(Tenant tenant, Customer customer, Connection connection, Frames frames) {
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

    Standings standings() {
        return standings;
    }

    AckFirst ackFirst() {
        return ackFirst;
    }

    InOrder inOrder() {
        return inOrder;
    }

    /// Never waits.
    void send(Frame frame) {
        connection.send(frames.write(frame));
    }

    /// Waits for the network.
    ///
    /// @return false when the connection is gone
    boolean sendWhenRoom(Frame frame) {
        return connection.sendWhenRoom(frames.write(frame));
    }

    /// Has something done on the socket's own thread, for the tenant.
    void later(Runnable work) {
        connection.later(session -> work.run(), 0);
    }

    void close(Closing why) {
        connection.close(why);
    }
}
