package salon.embedded;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The real Admin SDK; its requests to Google go to the stand-in.
final class FirebaseSender implements AutoCloseable {
    private final FirebaseApp app;

    FirebaseSender(FcmStandIn fcm) throws IOException {
        HttpTransport transport = new NetHttpTransport.Builder()
                .setConnectionFactory(url -> (HttpURLConnection)
                        URI.create(fcm.url() + url.getFile()).toURL().openConnection())
                .build();
        var account = new ByteArrayInputStream(fcm.serviceAccountJson().getBytes(StandardCharsets.UTF_8));
        var options = FirebaseOptions.builder()
                .setCredentials(GoogleCredentials.fromStream(account, () -> transport))
                .setHttpTransport(transport)
                .build();
        app = FirebaseApp.initializeApp(options, UUID.randomUUID().toString());
    }

    String push(String token, String title) throws FirebaseMessagingException {
        var notification = Notification.builder().setTitle(title).build();
        var message = Message.builder()
                .setToken(token)
                .setNotification(notification)
                .putData("conversation", "1")
                .build();
        return FirebaseMessaging.getInstance(app).send(message);
    }

    @Override
    public void close() {
        app.delete();
    }
}
