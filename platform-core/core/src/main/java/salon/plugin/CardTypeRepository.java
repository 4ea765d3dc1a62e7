package salon.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import salon.persistence.Json;
import salon.tenant.CurrentTenant;
import salon.tenant.Secrets;

@ApplicationScoped
@Transactional
class CardTypeRepository {
    /// Values in their JSON form by the setting's name; the secret ones apart.
    record Stored(Map<String, Object> plain, Map<String, Object> secret) {
        static final Stored NOTHING = new Stored(Map.of(), Map.of());

        /// Without the values: they are nobody's to read.
        @Override
        public String toString() {
            return "Stored[" + plain.keySet() + " " + secret.keySet() + "]";
        }
    }

    private final Jdbi jdbi;
    private final Json json;
    private final Secrets secrets;

    CardTypeRepository(Jdbi jdbi, Json json, Secrets secrets) {
        this.jdbi = jdbi;
        this.json = json;
        this.secrets = secrets;
    }

    Stored find(String type) {
        return read(type, "");
    }

    /// To be changed: a second one waits.
    Stored lock(String type) {
        return read(type, " for update");
    }

    void put(String type, Stored settings) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        insert into card_type_settings (tenant_id, type, plain, secret)
                        values (current_setting('app.tenant')::uuid, :type, :plain::jsonb, :secret)
                        on conflict (tenant_id, type) do update set plain = excluded.plain, secret = excluded.secret""")
                .bind("type", type)
                .bind("plain", json.write(settings.plain()))
                .bind("secret", secrets.encrypt(CurrentTenant.get().id(), json.write(settings.secret())))
                .execute());
    }

    private Stored read(String type, String lock) {
        return jdbi.withHandle(
                sql -> sql.createQuery("select plain, secret from card_type_settings where type = :type" + lock)
                        .bind("type", type)
                        .map((row, context) -> new Stored(
                                json.map(row.getString("plain")),
                                json.map(secrets.decrypt(CurrentTenant.get().id(), row.getBytes("secret")))))
                        .findOne()
                        .orElse(Stored.NOTHING));
    }
}
