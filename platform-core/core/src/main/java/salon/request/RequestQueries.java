package salon.request;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import salon.persistence.NativeSql;
import salon.persistence.PageKey;

/// Lists, search and counts of a centre's requests. The caller has checked that the reader works at the centre.
@ApplicationScoped
@Transactional
public class RequestQueries {
    private static final String NEWEST_FIRST = " order by created_at desc, id desc";

    private record TypeCount(String type, int count) {}

    private record TypeTitle(String type, String title) {}

    private final NativeSql sql;

    RequestQueries(NativeSql sql) {
        this.sql = sql;
    }

    /// Newest first.
    ///
    /// @param after the last row of the page before
    public List<Request> page(RequestFilter filter, PageKey after, int limit) {
        return filter.query().isEmpty() ? list(filter, after, limit) : search(filter, after, limit);
    }

    /// Which of these ids are those of requests of the centre.
    public Set<UUID> existing(UUID centre, Collection<UUID> ids) {
        return Set.copyOf(sql.query("select id from request where centre_id = :centre and id = any(:ids)", UUID.class)
                .setParameter("centre", centre)
                .setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)
                .getResultList());
    }

    /// The number of new requests by card type, without the types that have none.
    public Map<String, Integer> countNew(UUID centre) {
        return sql.query("""
                        select type, count(*)::integer as count from request
                         where centre_id = :centre and state = 'NEW' group by type""", TypeCount.class).setParameter("centre", centre).getResultList().stream()
                .collect(toMap(TypeCount::type, TypeCount::count));
    }

    /// The card types that a centre has requests of, by id, each with the title of its newest request. Costs one step
    /// in the index for each type, however many requests there are.
    Map<String, String> titlesByType(UUID centre) {
        var titles = new LinkedHashMap<String, String>();
        sql.query("""
                        with recursive newest as (
                          (select type, title from request where centre_id = :centre
                            order by type, created_at desc, id desc limit 1)
                          union all
                          select further.type, further.title from newest, lateral (
                            select type, title from request where centre_id = :centre and type > newest.type
                             order by type, created_at desc, id desc limit 1) further)
                        select type, title from newest""", TypeTitle.class)
                .setParameter("centre", centre)
                .getResultList()
                .forEach(row -> titles.put(row.type(), row.title()));
        return titles;
    }

    /// Only conditions that are asked for stand in the statement, so that each combination finds its index.
    private List<Request> list(RequestFilter filter, PageKey after, int limit) {
        var query = query(
                """
                 from request
                 where centre_id = :centre and type = :type and (created_at, id) < (:at, :id)"""
                        + (filter.state() == null ? "" : " and state = :state")
                        + (filter.assignee() == null ? "" : " and taken_by = :assignee")
                        + NEWEST_FIRST + " limit :limit",
                filter,
                after,
                limit);
        if (filter.state() != null) {
            query.setParameter("state", filter.state().name());
        }
        if (filter.assignee() != null) {
            query.setParameter("assignee", filter.assignee());
        }
        return query.getResultList();
    }

    /// The function searches outside of row-level security, which can't use the text index, and returns ids only. The
    /// rows are read inside.
    private List<Request> search(RequestFilter filter, PageKey after, int limit) {
        var state = filter.state();
        return query("""
                 from request
                 where id in (select found.id from search_requests(
                         :centre, :type, :state, :assignee, :words, :at, :id, :limit) found)""" + NEWEST_FIRST, filter, after, limit)
                .setParameter("state", state == null ? null : state.name(), String.class)
                .setParameter("assignee", filter.assignee(), UUID.class)
                .setParameter("words", filter.query())
                .getResultList();
    }

    private NativeQuery<Request> query(String fromRequest, RequestFilter filter, PageKey after, int limit) {
        return sql.query("select " + RequestRepository.COLUMNS + fromRequest, Request.class)
                .setParameter("centre", filter.centre())
                .setParameter("type", filter.type())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("limit", limit);
    }
}
