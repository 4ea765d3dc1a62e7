package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
@Transactional
class RequestTypeStore {
    private final Jdbi jdbi;

    RequestTypeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The types that a centre has requests of, with the title of the newest; each costs one step in the index,
    /// however many requests there are.
    Map<String, String> titlesAt(UUID centre) {
        return jdbi.withHandle(
                sql -> sql.createQuery("""
                        with recursive newest as (
                          (select type, title from request where centre_id = :centre
                            order by type, created_at desc, id desc limit 1)
                          union all
                          select further.type, further.title from newest, lateral (
                            select type, title from request where centre_id = :centre and type > newest.type
                             order by type, created_at desc, id desc limit 1) further)
                        select type, title from newest""").bind("centre", centre).reduceRows(new LinkedHashMap<>(), (titles, row) -> {
                    titles.put(row.getColumn("type", String.class), row.getColumn("title", String.class));
                    return titles;
                }));
    }
}
