package salon.embedded;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;

/// Sends a mail of two parts with a Russian text.
record SmtpSender(int port) {
    void send(String subject, String... recipients) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        var text = new MimeBodyPart();
        text.setText("Привет", "utf-8");
        var html = new MimeBodyPart();
        html.setText("<p>Привет</p>", "utf-8", "html");
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("salon@salon.example"));
        message.setRecipients(Message.RecipientType.TO, String.join(",", recipients));
        message.setSubject(subject, "utf-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }
}
