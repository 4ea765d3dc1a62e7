package salon.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// An SMTP server that gives the same reply to every recipient, or none when the reply is empty.
final class StubSmtpServer implements AutoCloseable {
    private final ServerSocket listening;
    private final String replyToRecipient;

    StubSmtpServer(String replyToRecipient) {
        this.replyToRecipient = replyToRecipient;
        try {
            listening = new ServerSocket(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve() {
        try (var client = listening.accept();
                var lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            reply(client, "220 ready");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                reply(client, line.startsWith("RCPT") ? replyToRecipient : "250 ok");
            }
        } catch (IOException closed) {
            // the client has closed the connection
            return;
        }
    }

    private static void reply(Socket client, String line) throws IOException {
        if (!line.isEmpty()) {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
