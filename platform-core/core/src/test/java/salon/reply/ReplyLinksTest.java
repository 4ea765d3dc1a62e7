package salon.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.chat.Conversation;

@QuarkusTest
class ReplyLinksTest {
    // The chat's own mail makes a link too, for another address.
    private static final String ADDRESS = "reader@aurora.example";

    @Inject
    Given given;

    @Inject
    TenantDatabase rows;

    @Inject
    ReplyLinks links;

    @Inject
    Replies replies;

    private Conversation chat;
    private String token;

    @BeforeEach
    void aChatAndALink() {
        chat = given.chatOf("aurora", "north");
        token = issue();
    }

    @Test
    void anExpiredLinkOpensNothing() {
        rows.in("aurora", sql -> sql.createUpdate(
                        "update reply_link set expires_at = now() where conversation_id = :chat")
                .bind("chat", chat.id())
                .execute());

        assertThat(given.in("aurora", () -> replies.view(token))).isEqualTo(new ReplyView.Expired());
        assertThat(given.in("aurora", () -> replies.answer(token, UUID.randomUUID(), "Да", true)))
                .isEqualTo(new ReplyResult.Expired());
    }

    @Test
    void aLinkExpiresAfterTwoWeeks() {
        var days = rows.in("aurora", sql -> sql.createQuery("""
                        select extract(day from expires_at - created_at) from reply_link
                         where conversation_id = :chat and address = :address""")
                .bind("chat", chat.id())
                .bind("address", ADDRESS)
                .mapTo(Integer.class)
                .one());

        assertThat(days).isEqualTo(14);
    }

    @Test
    void aGuessedOrForeignTokenOpensNothing() {
        for (var guess : List.of("", "x", token.toLowerCase(Locale.ROOT), token + "A", "a\0b", "A".repeat(43))) {
            assertThat(given.in("aurora", () -> replies.view(guess))).isEqualTo(new ReplyView.Unknown());
        }
        assertThat(given.in("vega", () -> replies.view(token))).isEqualTo(new ReplyView.Unknown());
        assertThat(given.in("vega", () -> replies.answer(token, UUID.randomUUID(), "Да", true)))
                .isEqualTo(new ReplyResult.Unknown());
    }

    @Test
    void onlyTheHashIsKept() {
        var stored = rows.in("aurora", sql -> sql.createQuery("""
                        select reply_link::text from reply_link
                         where conversation_id = :chat and address = :address""")
                .bind("chat", chat.id())
                .bind("address", ADDRESS)
                .mapTo(String.class)
                .one());
        var known = rows.in("aurora", sql -> sql.createQuery(
                        "select count(*) from reply_link where token_hash = sha256(:token::bytea)")
                .bind("token", token)
                .mapTo(Integer.class)
                .one());

        assertThat(token).hasSize(43);
        assertThat(stored).doesNotContain(token);
        assertThat(known).isEqualTo(1);
    }

    @Test
    void longExpiredLinksAreForgottenWhenNewOnesAreIssued() {
        rows.in("aurora", sql -> sql.createUpdate("""
                        update reply_link set expires_at = now() - interval '31 days' where conversation_id = :chat""").bind("chat", chat.id()).execute());

        issue();

        // A mail that goes out at the same time may be about to forget it, too.
        await().untilAsserted(() ->
                assertThat(given.in("aurora", () -> links.find(token))).isEqualTo(new LinkLookup.Unknown()));
    }

    private String issue() {
        return given.in("aurora", () -> links.issue(chat.id(), ADDRESS, chat.lastSeq()));
    }
}
