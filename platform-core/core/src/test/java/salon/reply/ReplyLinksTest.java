package salon.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

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
import salon.reply.Replies.ReplyResult;
import salon.reply.Replies.ReplyView;
import salon.reply.ReplyLinks.LinkLookup;

@QuarkusTest
class ReplyLinksTest {
    // The mail about the chat makes a link too, for another address.
    private static final String ADDRESS = "reader@aurora.example";

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    ReplyLinks links;

    @Inject
    Replies replies;

    private Conversation chat;
    private String token;

    @BeforeEach
    void openChatAndIssueLink() {
        database.call(
                "aurora", sql -> sql.update("""
                        insert into notification_template (tenant_id, id, topic, enabled, addresses, subject, blocks)
                        values (current_setting('app.tenant')::uuid, gen_random_uuid(), 'off', false, array[:reader],
                                '[]', '[]')
                        on conflict do nothing""").setParameter("reader", ADDRESS).executeUpdate());
        chat = given.chatOf("aurora", "north");
        token = issue();
    }

    @Test
    void anExpiredLinkOpensNothing() {
        database.call(
                "aurora", sql -> sql.update("update reply_link set expires_at = now() where conversation_id = :chat")
                        .setParameter("chat", chat.id())
                        .executeUpdate());

        assertThat(given.in("aurora", () -> replies.view(token))).isEqualTo(new ReplyView.Expired());
        assertThat(given.in("aurora", () -> replies.answer(token, UUID.randomUUID(), "Да", Long.MAX_VALUE)))
                .isEqualTo(new ReplyResult.Expired());
    }

    /// Whoever is taken off the templates can't answer by the mails of before; one that is only off for a while can.
    @Test
    void aLinkOfAnAddressThatNoTemplateNamesIsWithdrawn() {
        var stays = given.in("aurora", () -> links.issue(chat.id(), "North@aurora.example", chat.lastSeq()));
        var gone = given.in("aurora", () -> links.issue(chat.id(), "gone@aurora.example", chat.lastSeq()));

        assertThat(given.in("aurora", () -> replies.view(gone))).isEqualTo(new ReplyView.Withdrawn());
        assertThat(given.in("aurora", () -> replies.answer(gone, UUID.randomUUID(), "Да", 0)))
                .isEqualTo(new ReplyResult.Withdrawn());
        assertThat(given.in("aurora", () -> replies.view(stays))).isInstanceOf(ReplyView.Open.class);
        assertThat(given.in("aurora", () -> replies.view(token))).isInstanceOf(ReplyView.Open.class);
    }

    @Test
    void aLinkExpiresAfterTwoWeeks() {
        var days = database.call("aurora", sql -> sql.query("""
                        select cast(extract(day from expires_at - created_at) as int) from reply_link
                         where conversation_id = :chat and address = :address""", Integer.class)
                .setParameter("chat", chat.id())
                .setParameter("address", ADDRESS)
                .getSingleResult());

        assertThat(days).isEqualTo(14);
    }

    @Test
    void aGuessedTokenOrOneOfAnotherTenantIsUnknown() {
        for (var guess : List.of("", "x", token.toLowerCase(Locale.ROOT), token + "A", "a\0b", "A".repeat(43))) {
            assertThat(given.in("aurora", () -> replies.view(guess))).isEqualTo(new ReplyView.Unknown());
        }
        assertThat(given.in("vega", () -> replies.view(token))).isEqualTo(new ReplyView.Unknown());
        assertThat(given.in("vega", () -> replies.answer(token, UUID.randomUUID(), "Да", Long.MAX_VALUE)))
                .isEqualTo(new ReplyResult.Unknown());
    }

    @Test
    void onlyTheHashIsStored() {
        var stored = database.call("aurora", sql -> sql.query("""
                        select reply_link::text from reply_link
                         where conversation_id = :chat and address = :address""", String.class)
                .setParameter("chat", chat.id())
                .setParameter("address", ADDRESS)
                .getSingleResult());
        var known = database.call("aurora", sql -> sql.query(
                        "select cast(count(*) as int) from reply_link where token_hash = sha256(cast(:token as bytea))",
                        Integer.class)
                .setParameter("token", token)
                .getSingleResult());

        assertThat(token).hasSize(43);
        assertThat(stored).doesNotContain(token);
        assertThat(known).isEqualTo(1);
    }

    @Test
    void linksThatExpiredLongAgoAreDeletedWhenNewOnesAreIssued() {
        database.call(
                "aurora", sql -> sql.update("""
                        update reply_link set expires_at = now() - interval '31 days' where conversation_id = :chat""").setParameter("chat", chat.id()).executeUpdate());

        issue();

        // A mail that is sent at the same time may be deleting it, too.
        await().untilAsserted(() ->
                assertThat(given.in("aurora", () -> links.find(token))).isEqualTo(new LinkLookup.Unknown()));
    }

    private String issue() {
        return given.in("aurora", () -> links.issue(chat.id(), ADDRESS, chat.lastSeq()));
    }
}
