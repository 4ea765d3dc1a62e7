package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import salon.card.CustomerForms.ValidationResult;
import salon.persistence.Json;

@ApplicationScoped
class RequestRepository {
    private final Jdbi jdbi;
    private final Json json;
    private final RequestRows rows;

    RequestRepository(Jdbi jdbi, Json json, RequestRows rows) {
        this.jdbi = jdbi;
        this.json = json;
        this.rows = rows;
    }

    /// @return the new row; empty when the id is taken
    Optional<Request> add(
            RequestForm form, byte[] fingerprint, UUID customer, UUID centre, ValidationResult.Valid sound) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        insert into request (tenant_id, id, type, version, title, summary, customer_id, centre_id,
                                             card_id, answers, offered, consent_version, consent_text, fingerprint)
                        values (current_setting('app.tenant')::uuid, :id, :type, :version, :title, :summary, :customer,
                                :centre, :card, :answers::jsonb, :offered::jsonb,
                                :consentVersion, :consentText, :fingerprint)
                        on conflict (tenant_id, id) do nothing returning\s""" + RequestRows.COLUMNS)
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
                .map(rows)
                .findOne());
    }

    Optional<Request> find(UUID id) {
        return find(id, "");
    }

    /// Until the end of the transaction nobody else changes it.
    Optional<Request> lock(UUID id) {
        return find(id, " for update");
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
        return jdbi.withHandle(sql -> sql.createQuery("select " + RequestRows.COLUMNS + """
                         from request where customer_id = :customer
                         order by created_at desc, id desc limit :limit""")
                .bind("customer", customer)
                .bind("limit", limit)
                .map(rows)
                .list());
    }

    private Optional<Request> find(UUID id, String suffix) {
        return jdbi.withHandle(
                sql -> sql.createQuery("select " + RequestRows.COLUMNS + " from request where id = :id" + suffix)
                        .bind("id", id)
                        .map(rows)
                        .findOne());
    }
}
