package salon.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.persistence.NativeSql;

/// The addresses that the mail server has refused for good, until it takes a mail for them again.
@ApplicationScoped
@Transactional
public class RefusedRecipients {
    /// @param address in small letters
    /// @param code the server's reply code
    public record RefusedRecipient(String address, int code, Instant at) {}

    /// CDI event: the mail server has refused a recipient for good. Fired inside a transaction.
    ///
    /// @param conversation what the mail was about, or null
    /// @param requests what the mail was about
    /// @param code the server's reply code (RFC 5321): 500 to 599
    public record RecipientRefused(
            String address, int code, @Nullable UUID conversation, List<UUID> requests) {}

    private final NativeSql sql;
    private final Event<RecipientRefused> refused;
    private final InstantSource clock;

    RefusedRecipients(NativeSql sql, Event<RecipientRefused> refused, InstantSource clock) {
        this.sql = sql;
        this.refused = refused;
        this.clock = clock;
    }

    /// Those of these addresses that were refused.
    public List<RefusedRecipient> of(Collection<String> addresses) {
        return sql.query("""
                        select address, code, at from refused_recipient
                         where tenant_id = current_setting('app.tenant')::uuid and address = any (:addresses)
                         order by address""", RefusedRecipient.class)
                .setParameter(
                        "addresses",
                        addresses.stream().map(RefusedRecipients::key).toArray(String[]::new),
                        String[].class)
                .getResultList();
    }

    void add(MailJob job, int code) {
        sql.update("""
                        insert into refused_recipient (tenant_id, address, code, at)
                        values (current_setting('app.tenant')::uuid, :address, :code, :at)
                        on conflict (tenant_id, address) do update set code = :code, at = :at""")
                .setParameter("address", key(job.address()))
                .setParameter("code", code)
                .setParameter("at", clock.instant())
                .executeUpdate();
        refused.fire(event(job, code));
    }

    void remove(String address) {
        sql.update("""
                        delete from refused_recipient
                         where tenant_id = current_setting('app.tenant')::uuid and address = :address""").setParameter("address", key(address)).executeUpdate();
    }

    private static RecipientRefused event(MailJob job, int code) {
        return switch (job.source()) {
            case MailJob.Source.Chat chat -> new RecipientRefused(job.address(), code, chat.conversation(), List.of());
            case MailJob.Source.Request request ->
                new RecipientRefused(job.address(), code, null, List.of(request.id()));
            case MailJob.Source.Requests several -> new RecipientRefused(job.address(), code, null, several.ids());
            case MailJob.Source.Notice _ -> new RecipientRefused(job.address(), code, null, List.of());
        };
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
