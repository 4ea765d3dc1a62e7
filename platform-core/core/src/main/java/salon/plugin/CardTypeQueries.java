package salon.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import salon.persistence.Json;
import salon.persistence.NativeSql;
import salon.tenant.CurrentTenant;
import salon.tenant.Secrets;

/// What the current tenant has decided on card types: switches and settings.
@ApplicationScoped
@Transactional
class CardTypeQueries {
    /// Settings of a card type: values in their JSON form by name, secret ones separately.
    record StoredSettings(Map<String, Object> plain, Map<String, Object> secret) {
        static final StoredSettings NOTHING = new StoredSettings(Map.of(), Map.of());

        /// Without the values: some are secret.
        @Override
        public String toString() {
            return "StoredSettings[" + plain.keySet() + " " + secret.keySet() + "]";
        }
    }

    /// What a tenant has switched on and off.
    ///
    /// @param tenantWide by type, where the tenant has decided
    /// @param offAt by type, the centres where it is off
    record Switches(Map<String, Boolean> tenantWide, Map<String, Set<UUID>> offAt) {
        boolean isOn(CardType type) {
            return tenantWide.getOrDefault(type.id(), type.isOnByDefault());
        }

        boolean isOn(CardType type, UUID centre) {
            return isOn(type) && !offAt(type).contains(centre);
        }

        Set<UUID> offAt(CardType type) {
            return offAt.getOrDefault(type.id(), Set.of());
        }

        /// Whether the tenant has it, or has had it.
        boolean isKnown(CardType type) {
            return type.isOnByDefault() || tenantWide.containsKey(type.id());
        }
    }

    private record TenantSwitch(String type, boolean isOn) {}

    private record CentreOff(String type, UUID centreId) {}

    private record SettingsRow(Map<String, Object> plain, byte[] secret) {}

    private final NativeSql sql;
    private final Json json;
    private final Secrets secrets;

    CardTypeQueries(NativeSql sql, Json json, Secrets secrets) {
        this.sql = sql;
        this.json = json;
        this.secrets = secrets;
    }

    Switches switches() {
        var switches = sql.query("select type, is_on from card_type_switch", TenantSwitch.class)
                .getResultList();
        var centresOff = sql.query("select type, centre_id from card_type_off", CentreOff.class)
                .getResultList();
        return new Switches(
                switches.stream().collect(Collectors.toMap(TenantSwitch::type, TenantSwitch::isOn)),
                centresOff.stream()
                        .collect(Collectors.groupingBy(
                                CentreOff::type, Collectors.mapping(CentreOff::centreId, Collectors.toSet()))));
    }

    void switchForTenant(String type, boolean on) {
        sql.update("""
                        insert into card_type_switch (tenant_id, type, is_on)
                        values (current_setting('app.tenant')::uuid, :type, :on)
                        on conflict (tenant_id, type) do update set is_on = excluded.is_on""").setParameter("type", type).setParameter("on", on).executeUpdate();
    }

    void switchForCentre(String type, UUID centre, boolean on) {
        sql.update(on ? "delete from card_type_off where type = :type and centre_id = :centre" : """
                        insert into card_type_off (tenant_id, type, centre_id)
                        values (current_setting('app.tenant')::uuid, :type, :centre) on conflict do nothing""")
                .setParameter("type", type)
                .setParameter("centre", centre)
                .executeUpdate();
    }

    StoredSettings findSettings(String type) {
        return readSettings(type, "");
    }

    /// Locks the row until the transaction ends.
    StoredSettings lockSettings(String type) {
        return readSettings(type, " for no key update");
    }

    void saveSettings(String type, StoredSettings settings) {
        sql.update("""
                        insert into card_type_settings (tenant_id, type, plain, secret)
                        values (current_setting('app.tenant')::uuid, :type, cast(:plain as jsonb), :secret)
                        on conflict (tenant_id, type) do update set plain = excluded.plain, secret = excluded.secret""")
                .setParameter("type", type)
                .setParameter("plain", json.write(settings.plain()))
                .setParameter("secret", secrets.encrypt(CurrentTenant.get().id(), json.write(settings.secret())))
                .executeUpdate();
    }

    private StoredSettings readSettings(String type, String lock) {
        return sql.query("select plain, secret from card_type_settings where type = :type" + lock, SettingsRow.class)
                .setParameter("type", type)
                .uniqueResultOptional()
                .map(row -> new StoredSettings(
                        row.plain(),
                        json.map(secrets.decrypt(CurrentTenant.get().id(), row.secret()))))
                .orElse(StoredSettings.NOTHING);
    }
}
