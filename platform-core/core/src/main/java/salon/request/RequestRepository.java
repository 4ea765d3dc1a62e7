package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import salon.card.CustomerForms.ValidationResult;
import salon.persistence.Json;
import salon.persistence.NativeSql;
import salon.request.Requests.RequestForm;

/// Single requests and their history.
@ApplicationScoped
class RequestRepository {
    /// All columns but the search vector, named as the components of [Request].
    static final String COLUMNS = """
            id, type, version, title, summary, customer_id as customer, centre_id as centre, card_id as card,
            answers, offered, state, consent_version, consent_text, created_at, revision,
            taken_by as assignee_id, taken_by_name as assignee_name,
            told_words as notice_text, told_day as notice_day, told_time as notice_time, changed_at
            """;

    private final NativeSql sql;
    private final Json json;

    RequestRepository(NativeSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /// @return the new row; empty when the id is taken
    Optional<Request> add(
            RequestForm form, byte[] fingerprint, UUID customer, UUID centre, ValidationResult.Valid valid) {
        var consent = valid.consent();
        return sql.query("""
                        insert into request (tenant_id, id, type, version, title, summary, customer_id, centre_id,
                                             card_id, answers, offered, consent_version, consent_text, fingerprint)
                        values (current_setting('app.tenant')::uuid, :id, :type, :version, :title, :summary, :customer,
                                :centre, :card, cast(:answers as jsonb), cast(:offered as jsonb),
                                :consentVersion, :consentText, :fingerprint)
                        on conflict (tenant_id, id) do nothing returning\s""" + COLUMNS, Request.class)
                .setParameter("id", form.id())
                .setParameter("type", form.type())
                .setParameter("version", valid.version())
                .setParameter("title", valid.title())
                .setParameter("summary", valid.summary())
                .setParameter("customer", customer)
                .setParameter("centre", centre)
                .setParameter("card", form.card(), UUID.class)
                .setParameter("answers", json.write(valid.answers()))
                .setParameter("offered", json.write(valid.offered()))
                .setParameter("consentVersion", consent == null ? null : consent.version(), Integer.class)
                .setParameter("consentText", consent == null ? null : consent.text(), String.class)
                .setParameter("fingerprint", fingerprint)
                .uniqueResultOptional();
    }

    Optional<Request> find(UUID id) {
        return find(id, "");
    }

    List<Request> all(Collection<UUID> ids) {
        return sql.query("select " + COLUMNS + " from request where id = any (:ids)", Request.class)
                .setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)
                .getResultList();
    }

    /// Locks the row until the end of the transaction.
    Optional<Request> lock(UUID id) {
        return find(id, " for no key update");
    }

    boolean isSame(UUID id, byte[] fingerprint) {
        return sql.query(
                        "select coalesce(fingerprint = :fingerprint, false) from request where id = :id", Boolean.class)
                .setParameter("id", id)
                .setParameter("fingerprint", fingerprint)
                .getSingleResult();
    }

    /// Newest first.
    List<Request> ofCustomer(UUID customer, int limit) {
        return sql.query("select " + COLUMNS + """
                         from request where customer_id = :customer
                         order by created_at desc, id desc limit :limit""", Request.class)
                .setParameter("customer", customer)
                .setParameter("limit", limit)
                .getResultList();
    }

    /// Oldest first.
    List<RequestHistoryEntry> history(UUID request) {
        return sql.query("""
                        select id, revision, at, staff_id as by_id, staff_name as by_name, kind,
                               from_state as "from", to_state as "to",
                               words as notice_text, day as notice_day, "time" as notice_time
                          from request_history where request_id = :request order by revision""", RequestHistoryEntry.class)
                .setParameter("request", request)
                .getResultList();
    }

    /// Writes the new state and the history entry. The caller has locked the request. A change that the customer
    /// is not told of leaves the last notice in place.
    Request change(Request request, RequestHistoryEntry entry, RequestAction.Outcome outcome) {
        var assignee = outcome.assignee();
        var shown = entry.notifiesCustomer() ? entry.notice() : request.notice();
        return sql.query("""
                        with entry as (
                          insert into request_history (tenant_id, request_id, revision, id, at, staff_id, staff_name,
                                                       kind, from_state, to_state, words, day, "time")
                          values (current_setting('app.tenant')::uuid, :request, :revision, :entry, :at, :staff,
                                  :staffName, :kind, :from, :to, :text, :day, :time))
                        update request set state = :to, revision = :revision, taken_by = :assignee,
                               taken_by_name = :assigneeName, told_words = :shownText, told_day = :shownDay,
                               told_time = :shownTime, changed_at = :at
                         where id = :request returning\s""" + COLUMNS, Request.class)
                .setParameter("request", request.id())
                .setParameter("revision", entry.revision())
                .setParameter("entry", entry.id())
                .setParameter("at", entry.at())
                .setParameter("staff", entry.by().id())
                .setParameter("staffName", entry.by().name())
                .setParameter("kind", entry.kind().name())
                .setParameter("from", entry.from().name())
                .setParameter("to", entry.to().name())
                .setParameter("text", entry.notice().text())
                .setParameter("day", entry.notice().day(), LocalDate.class)
                .setParameter("time", entry.notice().time(), LocalTime.class)
                .setParameter("assignee", assignee == null ? null : assignee.id(), UUID.class)
                .setParameter("assigneeName", assignee == null ? null : assignee.name(), String.class)
                .setParameter("shownText", shown.text())
                .setParameter("shownDay", shown.day(), LocalDate.class)
                .setParameter("shownTime", shown.time(), LocalTime.class)
                .getSingleResult();
    }

    private Optional<Request> find(UUID id, String suffix) {
        return sql.query("select " + COLUMNS + " from request where id = :id" + suffix, Request.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }
}
