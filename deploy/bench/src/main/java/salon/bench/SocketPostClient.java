package salon.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// A customer's socket. It does not name the class, which is called otherwise in older versions that are measured, too.
///
/// @param send sends one post; its future is done with the ack
record SocketPostClient(Callable<Future<?>> send, Runnable closing) implements PostClient {
    static SocketPostClient connect(BenchCustomers.Customer customer, String text)
            throws IOException, InterruptedException {
        var socket = customer.client().connect(frame -> {});
        return new SocketPostClient(() -> socket.post(customer.north(), text), socket::close);
    }

    @Override
    public void post() throws Exception {
        send.call().get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        closing.run();
    }
}
