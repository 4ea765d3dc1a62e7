package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OfferRepository {
    private static final String SELECT = """
            select o.*, array(select p.centre_id from offer_centre p
                               where p.tenant_id = o.tenant_id and p.offer_id = o.id) as centres
              from offer o
             where o.tenant_id = current_setting('app.tenant')::uuid""";
    private static final RowMapper<Offer> ROW = (row, context) -> offer(row);

    private final Jdbi jdbi;

    OfferRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Offer> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " and o.id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne());
    }

    Map<String, Offer> byCodes(Collection<String> codes) {
        return jdbi
                .withHandle(sql -> sql.createQuery(SELECT + " and o.code = any(:codes)")
                        .bindArray("codes", String.class, codes.toArray())
                        .map(ROW)
                        .list())
                .stream()
                .collect(Collectors.toMap(offer -> String.valueOf(offer.code()), Function.identity()));
    }

    /// Those that end soonest first.
    ///
    /// @param centre null: running anywhere
    List<Offer> running(@Nullable UUID centre, Instant now, String words, int limit) {
        return jdbi.withHandle(sql -> {
            var asked = CatalogQueries.of(sql, words);
            var values = new HashMap<String, Object>();
            for (var word = 0; word < asked.size(); word++) {
                values.put("word" + word, asked.get(word));
            }
            var conditions = CatalogQueries.conditions(asked.size(), "offer_word", "offer_id", "o.id").stream()
                    .map(condition -> " and " + condition)
                    .collect(Collectors.joining());
            // No zone is a day behind UTC's yesterday: that much the index can say, the rest is a matter of zones.
            return sql.createQuery(SELECT + conditions + " " + """
                             and o.last_day >= :yesterday::date and exists (
                               select from centre c
                                where c.tenant_id = o.tenant_id and (:centre::uuid is null or c.id = :centre)
                                  and (:now at time zone c.time_zone)::date between o.first_day and o.last_day
                                  and (exists (select from offer_centre p where p.tenant_id = o.tenant_id
                                                  and p.offer_id = o.id and p.centre_id = c.id)
                                       or not exists (select from offer_centre p where p.tenant_id = o.tenant_id
                                                         and p.offer_id = o.id)))
                             order by o.last_day, o.id limit :limit""")
                    .bindMap(values)
                    .bind(
                            "yesterday",
                            LocalDate.ofInstant(now, ZoneOffset.UTC)
                                    .minusDays(1)
                                    .toString())
                    .bind("centre", centre)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("limit", limit)
                    .map(ROW)
                    .list();
        });
    }

    /// What holds in one centre, newest first.
    List<Offer> page(UUID centre, boolean ended, LocalDate today, @Nullable UUID after, int limit) {
        return jdbi.withHandle(
                sql -> sql.createQuery(SELECT + (ended ? " and o.last_day < " : " and o.last_day >= ") + """
                        :today::date and (:after::uuid is null or o.id < :after)
                          and (exists (select from offer_centre p where p.tenant_id = o.tenant_id
                                          and p.offer_id = o.id and p.centre_id = :centre)
                               or not exists (select from offer_centre p where p.tenant_id = o.tenant_id
                                                 and p.offer_id = o.id))
                        order by o.id desc limit :limit""")
                        .bind("today", today.toString())
                        .bind("after", after)
                        .bind("centre", centre)
                        .bind("limit", limit)
                        .map(ROW)
                        .list());
    }

    /// A row to be written.
    record Write(UUID id, OfferDraft offer) {}

    void add(List<Write> offers) {
        write("""
                insert into offer (tenant_id, id, code, title, text, picture_id, first_day, last_day)
                values (current_setting('app.tenant')::uuid, :id, :code, :title, :text, :picture, :from::date,
                        :to::date)""", offers);
    }

    void change(List<Write> offers) {
        write("""
                update offer set code = :code, title = :title, text = :text, picture_id = :picture,
                       first_day = :from::date, last_day = :to::date, version = version + 1
                 where tenant_id = current_setting('app.tenant')::uuid and id = :id""", offers);
    }

    boolean remove(UUID id) {
        return jdbi.withHandle(sql -> sql.createUpdate("delete from offer where id = :id")
                        .bind("id", id)
                        .execute())
                > 0;
    }

    private void write(String statement, List<Write> offers) {
        if (offers.isEmpty()) {
            return;
        }
        jdbi.useHandle(sql -> {
            var rows = sql.prepareBatch(statement);
            var before = sql.prepareBatch("""
                    delete from offer_centre
                     where tenant_id = current_setting('app.tenant')::uuid and offer_id = :id""");
            var places = sql.prepareBatch("""
                    insert into offer_centre (tenant_id, offer_id, centre_id)
                    select current_setting('app.tenant')::uuid, :id, place from unnest(:places::uuid[]) as place""");
            for (var offer : offers) {
                bind(rows, offer).add();
                before.bind("id", offer.id()).add();
                places.bind("id", offer.id())
                        .bindArray("places", UUID.class, offer.offer().centres().toArray())
                        .add();
            }
            rows.execute();
            before.execute();
            places.execute();
        });
    }

    private static PreparedBatch bind(PreparedBatch rows, Write write) {
        var offer = write.offer();
        var lastDay = offer.lastDay();
        return rows.bind("id", write.id())
                .bind("code", offer.code())
                .bind("title", offer.title())
                .bind("text", offer.text())
                .bind("picture", offer.picture())
                .bind("from", offer.firstDay().toString())
                .bind("to", lastDay == null ? "infinity" : lastDay.toString());
    }

    private static Offer offer(ResultSet row) throws SQLException {
        var lastDay = row.getObject("last_day", LocalDate.class);
        return new Offer(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("title"),
                row.getString("text"),
                row.getObject("picture_id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                lastDay.equals(LocalDate.MAX) ? null : lastDay,
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("centres").getArray())),
                row.getInt("version"));
    }
}
