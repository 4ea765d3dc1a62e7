package salon.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
@Transactional
class SwitchStore {
    private final Jdbi jdbi;

    SwitchStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Switches all() {
        return jdbi.withHandle(sql -> new Switches(
                sql.createQuery("select type, is_on from card_type_switch")
                        .map((row, context) -> Map.entry(row.getString("type"), row.getBoolean("is_on")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                sql.createQuery("select type, centre_id from card_type_off")
                        .map((row, context) -> Map.entry(row.getString("type"), row.getObject("centre_id", UUID.class)))
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())))));
    }

    void put(String type, boolean on) {
        jdbi.useHandle(
                sql -> sql.createUpdate("""
                        insert into card_type_switch (tenant_id, type, is_on)
                        values (current_setting('app.tenant')::uuid, :type, :on)
                        on conflict (tenant_id, type) do update set is_on = excluded.is_on""").bind("type", type).bind("on", on).execute());
    }

    void put(String type, UUID centre, boolean on) {
        var statement = on ? "delete from card_type_off where type = :type and centre_id = :centre" : """
                insert into card_type_off (tenant_id, type, centre_id)
                values (current_setting('app.tenant')::uuid, :type, :centre) on conflict do nothing""";
        jdbi.useHandle(sql -> sql.createUpdate(statement)
                .bind("type", type)
                .bind("centre", centre)
                .execute());
    }
}
