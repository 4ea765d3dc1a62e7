package salon.push;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import salon.chat.DueConversations.UnseenMessage;
import salon.text.BidiText;
import salon.text.Graphemes;

/// What a device shows: one notification per conversation, a newer one replaces the older.
///
/// @param unread of all chats of the customer, shown as the badge of the app
record PushNotification(String token, UUID conversation, long seq, String title, String body, int unread) {
    private static final Duration TIME_TO_LIVE = Duration.ofDays(1);
    private static final int MAX_PREVIEW = 100;
    private static final Pattern WHITESPACE = Pattern.compile("\\s+");

    static PushNotification of(String token, UUID conversation, UnseenMessage message) {
        return new PushNotification(
                token,
                conversation,
                message.seq(),
                preview(message.centreName()),
                preview(message.text()),
                message.unread());
    }

    /// The beginning of a text on one line, in code points. Phones put it beside words of their own.
    static String preview(String text) {
        var line = WHITESPACE.matcher(text.strip()).replaceAll(" ");
        return BidiText.isolateIfTurning(Graphemes.abbreviate(line, MAX_PREVIEW));
    }

    /// @param tenant its slug
    Message message(String tenant) {
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
                        .setTtl(TIME_TO_LIVE.toMillis())
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
