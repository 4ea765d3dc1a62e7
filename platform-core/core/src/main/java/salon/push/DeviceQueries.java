package salon.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import salon.persistence.NativeSql;
import salon.text.Sha256;

/// The table `device`. Its key is the SHA-256 of the token, here in hex.
@ApplicationScoped
class DeviceQueries {
    record Device(UUID customer, String token) {}

    record LastUsed(UUID customer, String hash) {}

    private final NativeSql sql;

    DeviceQueries(NativeSql sql) {
        this.sql = sql;
    }

    static String hash(String token) {
        return HexFormat.of().formatHex(Sha256.of(token));
    }

    void put(UUID customer, String token, String platform) {
        sql.update("""
                        insert into device (tenant_id, token_hash, token, customer_id, platform)
                        values (current_setting('app.tenant')::uuid, decode(:hash, 'hex'), :token, :customer, :platform)
                        on conflict (tenant_id, token_hash) do update
                           set customer_id = excluded.customer_id, platform = excluded.platform, seen_at = now()""")
                .setParameter("hash", hash(token))
                .setParameter("token", token)
                .setParameter("customer", customer)
                .setParameter("platform", platform)
                .executeUpdate();
    }

    Optional<Device> find(String hash) {
        return sql.query("""
                        select customer_id as customer, token from device
                         where tenant_id = current_setting('app.tenant')::uuid and token_hash = decode(:hash, 'hex')""", Device.class).setParameter("hash", hash).uniqueResultOptional();
    }

    /// The hashes of up to `limit` devices for each of these customers.
    Map<UUID, List<String>> lastUsed(List<UUID> customers, int limit) {
        return sql.query("""
                        select c.id as customer, encode(d.token_hash, 'hex') as hash
                          from unnest(:customers) as c (id)
                         cross join lateral (
                            select token_hash from device
                             where tenant_id = current_setting('app.tenant')::uuid and customer_id = c.id
                             order by seen_at desc limit :limit) d""", LastUsed.class)
                .setParameter("customers", customers.toArray(UUID[]::new), UUID[].class)
                .setParameter("limit", limit)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        LastUsed::customer, Collectors.mapping(LastUsed::hash, Collectors.toList())));
    }

    void remove(UUID customer, String hash) {
        sql.update("""
                        delete from device
                         where tenant_id = current_setting('app.tenant')::uuid
                           and token_hash = decode(:hash, 'hex') and customer_id = :customer""")
                .setParameter("hash", hash)
                .setParameter("customer", customer)
                .executeUpdate();
    }

    void remove(String hash) {
        sql.update("""
                        delete from device
                         where tenant_id = current_setting('app.tenant')::uuid and token_hash = decode(:hash, 'hex')""").setParameter("hash", hash).executeUpdate();
    }
}
