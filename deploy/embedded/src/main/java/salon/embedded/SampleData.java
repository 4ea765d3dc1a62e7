package salon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The demo's tenants `aurora` and `vega` with centres, staff, templates, cars and offers, as rows of a migrated
/// database.
///
/// @param keyset the platform's `salon.secrets.keyset`
/// @param keycloak base URL of the Keycloak with the demo realms
/// @param panelSecret the secret of the client `salon-panel` in those realms
/// @param serviceAccount the Firebase service account JSON of both tenants
public record SampleData(String keyset, String keycloak, String panelSecret, String serviceAccount) {
    private static final Map<String, UUID> TENANTS = Map.of(
            "aurora", UUID.fromString("a0000000-0000-4000-8000-000000000000"),
            "vega", UUID.fromString("b0000000-0000-4000-8000-000000000000"));

    private static final Pattern PICTURE = Pattern.compile("\\$\\{picture:([a-z-]+)}");

    /// Adds what is not there yet, in one transaction.
    ///
    /// @param owner a connection of the role `salon_owner`
    public void load(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute(sql());
            owner.commit();
        } finally {
            owner.rollback();
        }
    }

    /// Takes the texts away that centres send while they are closed. Tests and benchmarks run at all hours: such
    /// messages would come between theirs.
    ///
    /// @param owner a connection of the role `salon_owner`
    public static void removeOutsideHoursTexts(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (var tenant = owner.prepareStatement("select set_config('app.tenant', ?, true)");
                var delete = owner.prepareStatement("delete from automatic_text where occasion = 'OUTSIDE_HOURS'")) {
            for (var id : TENANTS.values()) {
                tenant.setString(1, id.toString());
                tenant.execute();
                delete.executeUpdate();
            }
            owner.commit();
        } finally {
            owner.rollback();
        }
    }

    private String sql() {
        var sql = resource().replace("${keycloak}", keycloak);
        for (var tenant : TENANTS.entrySet()) {
            sql = sql.replace("${panelSecret:" + tenant.getKey() + "}", secret(tenant.getValue(), panelSecret))
                    .replace("${firebase:" + tenant.getKey() + "}", secret(tenant.getValue(), serviceAccount))
                    .replace("${noSecrets:" + tenant.getKey() + "}", secret(tenant.getValue(), "{}"));
        }
        return PICTURE.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(SamplePictures.hex(found.group(1))));
    }

    private String secret(UUID tenant, String secret) {
        return "\\x" + HexFormat.of().formatHex(Keysets.encrypt(keyset, tenant, secret));
    }

    private static String resource() {
        try (var file = Objects.requireNonNull(SampleData.class.getResourceAsStream("sample.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
