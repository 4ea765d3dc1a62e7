package salon.embedded;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.List;

/// SMTP and IMAP in memory: every address has a mailbox, every password opens it.
public final class Mail implements AutoCloseable {
    private static final long START_MILLIS = 10_000;

    private final Managers managers = new Managers();
    private final List<ReceivedMail> letters = new ArrayList<>();
    private final ServerSetup smtpSetup;
    private final ImapServer imap;
    private SmtpServer smtp;

    private Mail(int smtpPort, int imapPort) {
        smtpSetup = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp = new SmtpServer(smtpSetup, managers);
        imap = new ImapServer(new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), managers);
        managers.getUserManager().setAuthRequired(false);
        managers.getUserManager().setMessageDeliveryHandler(this::deliver);
    }

    /// @param smtpPort 0 for a free one
    /// @param imapPort 0 for a free one
    public static Mail start(int smtpPort, int imapPort) {
        var mail = new Mail(Ports.orFree(smtpPort), Ports.orFree(imapPort));
        Ports.demandFree(mail.smtpPort(), "the mail server (SMTP)");
        Ports.demandFree(mail.imapPort(), "the mail server (IMAP)");
        start(mail.imap);
        start(mail.smtp);
        return mail;
    }

    public int smtpPort() {
        return smtpSetup.getPort();
    }

    public int imapPort() {
        return imap.getServerSetup().getPort();
    }

    /// What has arrived, oldest first.
    public synchronized List<ReceivedMail> letters() {
        return List.copyOf(letters);
    }

    /// Empties every mailbox.
    public synchronized void clear() {
        letters.clear();
        try {
            for (var user : managers.getUserManager().listUser()) {
                managers.getImapHostManager().getInbox(user).deleteAllMessages();
            }
        } catch (FolderException e) {
            throw new IllegalStateException("A mailbox without an inbox", e);
        }
    }

    /// From now on connections to the SMTP port are refused. Received mails stay, IMAP goes on.
    public synchronized void stopSmtp() {
        smtp.stopService();
    }

    /// Listens on the same port again, unless it already does.
    public synchronized void startSmtp() {
        if (!smtp.isRunning()) {
            smtp = new SmtpServer(smtpSetup, managers);
            start(smtp);
        }
    }

    @Override
    public void close() {
        stopSmtp();
        imap.stopService();
    }

    private synchronized GreenMailUser deliver(MovingMessage message, MailAddress to) throws UserException {
        letters.add(ReceivedMail.read(letters.size() + 1, to.getEmail(), message.getMessage()));
        var users = managers.getUserManager();
        var known = users.getUserByEmail(to.getEmail());
        return known != null ? known : users.createUser(to.getEmail(), to.getEmail(), to.getEmail());
    }

    private static void start(AbstractServer server) {
        server.startService();
        try {
            if (!server.waitTillRunning(START_MILLIS)) {
                throw new IllegalStateException(
                        "Nothing listens on port " + server.getServerSetup().getPort());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the mail server starts", e);
        }
    }
}
