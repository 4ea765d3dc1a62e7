package salon.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// An SMTP server that gives one answer to every recipient; an empty one is silence.
final class StubSmtpServer implements AutoCloseable {
    private final ServerSocket listening;
    private final String answerToRecipient;

    StubSmtpServer(String answerToRecipient) {
        this.answerToRecipient = answerToRecipient;
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
            say(client, "220 here");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                say(client, line.startsWith("RCPT") ? answerToRecipient : "250 fine");
            }
        } catch (IOException closed) {
            // the client has left: the test is over
            return;
        }
    }

    private static void say(Socket client, String line) throws IOException {
        if (!line.isEmpty()) {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
