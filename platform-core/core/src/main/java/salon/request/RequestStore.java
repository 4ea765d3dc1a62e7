package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import salon.card.Consent;
import salon.card.Submission;
import salon.chat.Inbox;
import salon.tenant.Json;

@ApplicationScoped
class RequestStore {
    private final Jdbi jdbi;
    private final Json json;
    private final RowMapper<Request> row;

    RequestStore(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.json = json;
        this.row = (row, context) -> new Request(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("summary"),
                row.getObject("customer_id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("card_id", UUID.class),
                json.map(row.getString("answers")),
                json.map(row.getString("offered")),
                Request.State.valueOf(row.getString("state")),
                consent(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /// @return the new row; empty when the id is taken
    Optional<Request> add(RequestForm form, byte[] fingerprint, UUID customer, UUID centre, Submission.Sound sound) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        insert into request (tenant_id, id, type, version, title, summary, customer_id, centre_id,
                                             card_id, answers, offered, consent_version, consent_text, fingerprint)
                        values (current_setting('app.tenant')::uuid, :id, :type, :version, :title, :summary, :customer,
                                :centre, :card, :answers::jsonb, :offered::jsonb,
                                :consentVersion, :consentText, :fingerprint)
                        on conflict (tenant_id, id) do nothing returning *""")
                .bind("id", form.id())
                .bind("type", form.type())
                .bind("version", sound.version())
                .bind("title", sound.title())
                .bind("summary", sound.summary())
                .bind("customer", customer)
                .bind("centre", centre)
                .bind("card", form.card())
                .bind("answers", json.write(sound.answers()))
                .bind("offered", json.write(sound.offered()))
                .bind("fingerprint", fingerprint)
                .bind(
                        "consentVersion",
                        sound.consent() == null ? null : sound.consent().version())
                .bind(
                        "consentText",
                        sound.consent() == null ? null : sound.consent().text())
                .map(row)
                .findOne());
    }

    Optional<Request> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from request where id = :id")
                .bind("id", id)
                .map(row)
                .findOne());
    }

    boolean isSame(UUID id, byte[] fingerprint) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select coalesce(fingerprint = :fingerprint, false) from request where id = :id""")
                .bind("id", id)
                .bind("fingerprint", fingerprint)
                .mapTo(Boolean.class)
                .one());
    }

    List<Request> ofCustomer(UUID customer, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select * from request where customer_id = :customer
                         order by created_at desc, id desc limit :limit""")
                .bind("customer", customer)
                .bind("limit", limit)
                .map(row)
                .list());
    }

    List<Request> ofCentre(UUID centre, String type, Inbox.Key after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select * from request
                         where centre_id = :centre and type = :type and (created_at, id) < (:at::timestamptz, :id)
                         order by created_at desc, id desc limit :limit""")
                .bind("centre", centre)
                .bind("type", type)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(row)
                .list());
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        var version = row.getObject("consent_version", Integer.class);
        return version == null ? null : new Consent(version, row.getString("consent_text"));
    }
}
