package salon.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class DeviceStore {
    private final Jdbi jdbi;

    DeviceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(UUID customer, String token, String platform) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        insert into device (tenant_id, token_hash, token, customer_id, platform)
                        values (current_setting('app.tenant')::uuid, :hash, :token, :customer, :platform)
                        on conflict (tenant_id, token_hash) do update
                           set customer_id = excluded.customer_id, platform = excluded.platform, seen_at = now()""")
                .bind("hash", TokenHash.of(token).bytes())
                .bind("token", token)
                .bind("customer", customer)
                .bind("platform", platform)
                .execute());
    }

    void remove(UUID customer, TokenHash token) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        delete from device
                         where tenant_id = current_setting('app.tenant')::uuid
                           and token_hash = :hash and customer_id = :customer""")
                .bind("hash", token.bytes())
                .bind("customer", customer)
                .execute());
    }

    void remove(TokenHash token) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        delete from device
                         where tenant_id = current_setting('app.tenant')::uuid and token_hash = :hash""").bind("hash", token.bytes()).execute());
    }
}
