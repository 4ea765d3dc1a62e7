package salon.mobile.socket;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.chat.ChatStatus;
import salon.customer.Customer;
import salon.tenant.Tenant;

/// One socket of a customer: what it received waits in the inbound queue, what it sends in the outbound queue. The
/// callbacks of the socket run on the event loop, so they only enqueue. Tenant and customer are known from [#identify]
/// on; before that, frames only queue up.
final class SocketSession {
    private final InboundQueue inbound = new InboundQueue();
    private final OutboundQueue outbound;
    private final ChatStatuses statuses = new ChatStatuses();
    private final MessageOrder order = new MessageOrder();
    private volatile @Nullable Tenant tenant;
    private volatile @Nullable Customer customer;
    private @Nullable UUID messageBeingPosted;
    private @Nullable Runnable delayedDelivery;

    SocketSession(WebSocketConnection connection, ObjectWriter writer) {
        this.outbound = new OutboundQueue(connection, writer);
    }

    void identify(Tenant tenant, Customer customer) {
        this.tenant = tenant;
        this.customer = customer;
    }

    /// @param chats the customer's, read after the socket has subscribed
    void start(List<ChatStatus> chats) {
        statuses.replace(chats);
        order.start(chats.stream().collect(Collectors.toMap(ChatStatus::conversation, ChatStatus::lastSeq)));
    }

    /// Replaces the limits that hold until the customer is known.
    void limit(QueuedBytes received, QueuedBytes unsent) {
        inbound.limit(received);
        outbound.limit(unsent);
    }

    Tenant tenant() {
        return Objects.requireNonNull(tenant);
    }

    Customer customer() {
        return Objects.requireNonNull(customer);
    }

    ChatStatuses statuses() {
        return statuses;
    }

    MessageOrder order() {
        return order;
    }

    /// Runs the work on the socket's own thread, for its tenant, after what was enqueued before. Never waits; a full
    /// queue ends the socket.
    void enqueue(Runnable work, int characters) {
        if (!inbound.offer(work, characters)) {
            close(CloseCode.OVERFLOW);
        }
    }

    /// Runs what is enqueued until the socket is closed.
    void run() {
        inbound.drain();
    }

    /// Never waits; a full queue ends the socket.
    void send(ServerFrame frame) {
        outbound.send(frame);
    }

    /// Waits for the network.
    ///
    /// @return false when the socket is closed
    boolean sendBlocking(ServerFrame frame) {
        return outbound.sendBlocking(frame);
    }

    /// Posts and sends the ack. However fast the fan-out is, this socket gets the ack first: [#deliver] of the same
    /// message waits for it.
    void post(UUID message, Supplier<ServerFrame.Acked> post) {
        synchronized (this) {
            messageBeingPosted = message;
        }
        try {
            send(post.get());
        } finally {
            posted();
        }
    }

    private synchronized void posted() {
        if (delayedDelivery != null) {
            delayedDelivery.run();
        }
        messageBeingPosted = null;
        delayedDelivery = null;
    }

    synchronized void deliver(UUID message, Runnable sending) {
        if (message.equals(messageBeingPosted)) {
            delayedDelivery = sending;
        } else {
            sending.run();
        }
    }

    void close(CloseCode code) {
        inbound.close();
        outbound.close(code);
    }

    /// The connection has ended.
    void onClosed() {
        inbound.close();
        outbound.onClosed();
    }
}
