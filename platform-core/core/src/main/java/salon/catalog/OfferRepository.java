package salon.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.persistence.NativeSql;

/// Writes offers as entities, and reads them with their centres in one statement. All writes hold
/// [CatalogQueries#lock].
@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<OfferEntity, UUID> {
    /// The columns of [Offer].
    private static final String SELECT = """
            select o.id, o.code, o.title, o.text, o.picture_id as picture, o.first_day,
                   nullif(o.last_day, 'infinity') as last_day,
                   array(select p.centre_id from offer_centre p
                          where p.tenant_id = o.tenant_id and p.offer_id = o.id) as centres,
                   o.version
              from offer o
             where o.tenant_id = current_setting('app.tenant')::uuid""";

    private static final String VALID_AT = """
            (exists (select from offer_centre p
                      where p.tenant_id = o.tenant_id and p.offer_id = o.id and p.centre_id = %s)
             or not exists (select from offer_centre p where p.tenant_id = o.tenant_id and p.offer_id = o.id))""";

    record OfferWrite(UUID id, Offer.Details details) {}

    private final NativeSql sql;
    private final CatalogQueries catalog;

    OfferRepository(NativeSql sql, CatalogQueries catalog) {
        this.sql = sql;
        this.catalog = catalog;
    }

    Optional<Offer> offer(UUID id) {
        return sql.query(SELECT + " and o.id = :id", Offer.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    Map<String, Offer> byCodes(Collection<String> codes) {
        return sql
                .query(SELECT + " and o.code = any(:codes)", Offer.class)
                .setParameter("codes", codes.toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(offer -> String.valueOf(offer.code()), Function.identity()));
    }

    /// Those that run in one of these centres; the soonest to end come first.
    List<Offer> running(List<Centre> centres, Instant now, String searched, int limit) {
        var words = catalog.words(searched);
        var conditions = CatalogQueries.wordConditions(words.size(), "offer_word", "offer_id", "o.id").stream()
                .map(condition -> " and " + condition)
                .collect(Collectors.joining());
        // An index can't compare with a day of each time zone, but none is behind UTC's yesterday.
        var query = sql.query(SELECT + conditions + "\n" + """
                         and o.last_day >= :yesterday and exists (
                           select from unnest(:centres, :days) as c (id, today)
                            where c.today between o.first_day and o.last_day and\s""" + VALID_AT.formatted("c.id") + """
                         ) order by o.last_day, o.id limit :limit""", Offer.class);
        for (var word = 0; word < words.size(); word++) {
            query.setParameter("word" + word, words.get(word));
        }
        return query.setParameter(
                        "yesterday", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1))
                .setParameter("centres", centres.stream().map(Centre::id).toArray(UUID[]::new), UUID[].class)
                .setParameter(
                        "days",
                        centres.stream()
                                .map(centre -> LocalDate.ofInstant(now, centre.zone()))
                                .toArray(LocalDate[]::new),
                        LocalDate[].class)
                .setParameter("limit", limit)
                .getResultList();
    }

    /// Those of one centre, newest first.
    List<Offer> page(UUID centre, boolean ended, LocalDate today, @Nullable UUID after, int limit) {
        return sql.query(
                        SELECT + " and o.last_day " + (ended ? "<" : ">=") + """
                         :today and (:after is null or o.id < :after) and\s""" + VALID_AT.formatted(":centre")
                                + " order by o.id desc limit :limit",
                        Offer.class)
                .setParameter("today", today)
                .setParameter("after", after, UUID.class)
                .setParameter("centre", centre)
                .setParameter("limit", limit)
                .getResultList();
    }

    void add(List<OfferWrite> offers) {
        for (var offer : offers) {
            var entity = new OfferEntity();
            entity.id = offer.id();
            entity.write(offer.details());
            persist(entity);
        }
        addCentres(offers);
    }

    void change(List<OfferWrite> offers) {
        if (offers.isEmpty()) {
            return;
        }
        var ids = offers.stream().map(OfferWrite::id).toList();
        var entities = list("id in ?1", ids).stream().collect(Collectors.toMap(offer -> offer.id, Function.identity()));
        for (var offer : offers) {
            var entity = Objects.requireNonNull(entities.get(offer.id()));
            if (!entity.write(offer.details())) {
                // Other centres alone leave the row as it is, but they are a new version of the offer.
                getEntityManager().lock(entity, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            }
        }
        sql.update("""
                        delete from offer_centre
                         where tenant_id = current_setting('app.tenant')::uuid and offer_id = any(:offers)""")
                .setParameter("offers", ids.toArray(UUID[]::new), UUID[].class)
                .executeUpdate();
        addCentres(offers);
    }

    private void addCentres(List<OfferWrite> offers) {
        var ids = new ArrayList<UUID>();
        var centres = new ArrayList<UUID>();
        for (var offer : offers) {
            for (var centre : offer.details().centres()) {
                ids.add(offer.id());
                centres.add(centre);
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        sql.update("""
                        insert into offer_centre (tenant_id, offer_id, centre_id)
                        select current_setting('app.tenant')::uuid, p.offer, p.centre
                          from unnest(:offers, :centres) as p (offer, centre)""")
                .setParameter("offers", ids.toArray(UUID[]::new), UUID[].class)
                .setParameter("centres", centres.toArray(UUID[]::new), UUID[].class)
                .executeUpdate();
    }
}
