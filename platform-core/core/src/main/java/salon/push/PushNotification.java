package salon.push;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import java.time.Duration;
import java.util.UUID;

/// What a device shows: one notification a conversation, the newer takes the place of the older.
///
/// @param unread of all the customer's chats, the badge of the app
record PushNotification(String token, UUID conversation, long seq, String title, String body, int unread) {
    private static final Duration WORTH_TELLING = Duration.ofDays(1);

    Message forTenant(String tenant) {
        var chat = conversation.toString();
        return Message.builder()
                .setToken(token)
                .setNotification(
                        Notification.builder().setTitle(title).setBody(body).build())
                .putData("conversation", chat)
                .putData("seq", Long.toString(seq))
                .putData("tenant", tenant)
                .setAndroidConfig(AndroidConfig.builder()
                        .setPriority(AndroidConfig.Priority.HIGH)
                        .setCollapseKey(chat)
                        .setTtl(WORTH_TELLING.toMillis())
                        .setNotification(AndroidNotification.builder()
                                .setTag(chat)
                                .setNotificationCount(unread)
                                .build())
                        .build())
                .setApnsConfig(ApnsConfig.builder()
                        .putHeader("apns-collapse-id", chat)
                        .setAps(Aps.builder()
                                .setThreadId(chat)
                                .setBadge(unread)
                                .setSound("default")
                                .build())
                        .build())
                .build();
    }
}
