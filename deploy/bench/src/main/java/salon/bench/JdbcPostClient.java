package salon.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The statements of a post, sent as the platform sends them, without the platform: per post one transaction that calls
/// `post_message`, prepared; in versions where that function does not set the tenant, a statement before it does.
final class JdbcPostClient implements PostClient {
    private static final String MAIL_WINDOW = "p_mail_window";
    private static final String ID = "p_id";
    private static final String TENANT = "p_tenant";

    private final Connection connection;
    private final Optional<PreparedStatement> setTenant;
    private final PreparedStatement post;
    private final int placeOfId;

    private JdbcPostClient(Connection connection, UUID tenant, List<String> parameters, Map<String, Object> values)
            throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        setTenant = parameters.contains(TENANT) ? Optional.empty() : Optional.of(setTenant(connection, tenant));
        var call = new ArrayList<String>();
        var bound = new ArrayList<String>();
        for (var parameter : parameters) {
            var isBound = parameter.equals(ID) || values.containsKey(parameter);
            call.add(parameter
                    + (isBound ? " => ?" : parameter.equals(MAIL_WINDOW) ? " => interval '60 seconds'" : " => null"));
            if (isBound) {
                bound.add(parameter);
            }
        }
        post = connection.prepareStatement("select * from post_message(%s)".formatted(String.join(", ", call)));
        for (var place = 0; place < bound.size(); place++) {
            if (!bound.get(place).equals(ID)) {
                post.setObject(place + 1, values.get(bound.get(place)));
            }
        }
        placeOfId = bound.indexOf(ID) + 1;
    }

    /// Posts into another conversation than the customer's socket does.
    static JdbcPostClient connect(BenchPlatform platform, BenchCustomers.Customer customer, String text)
            throws SQLException {
        var connection = platform.application();
        var values = Map.<String, Object>of(
                TENANT,
                customer.tenant(),
                "p_conversation",
                customer.south(),
                "p_kind",
                "CUSTOMER",
                "p_author",
                customer.name(),
                "p_text",
                text,
                "p_push",
                false,
                "p_customer",
                customer.id());
        return new JdbcPostClient(connection, customer.tenant(), parameters(connection, values), values);
    }

    /// The parameters of `post_message` in this version of the schema, without those that are unknown here and have a
    /// default.
    private static List<String> parameters(Connection connection, Map<String, Object> values) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select a.name, a.place > p.pronargs - p.pronargdefaults as has_default
                          from pg_proc p
                          cross join lateral (
                            select name, row_number() over (order by place) as place
                              from unnest(p.proargnames, p.proargmodes) with ordinality as argument (name, mode, place)
                             where mode is null or mode in ('i', 'b', 'v')) a
                         where p.proname = 'post_message'
                         order by a.place""")) {
            var parameters = new ArrayList<String>();
            while (rows.next()) {
                var name = rows.getString("name");
                if (name.equals(ID) || values.containsKey(name) || !rows.getBoolean("has_default")) {
                    parameters.add(name);
                }
            }
            return parameters;
        }
    }

    private static PreparedStatement setTenant(Connection connection, UUID tenant) throws SQLException {
        var statement = connection.prepareStatement("select set_config('app.tenant', ?, true)");
        statement.setString(1, tenant.toString());
        return statement;
    }

    @Override
    public void post() throws SQLException {
        if (setTenant.isPresent()) {
            setTenant.get().execute();
        }
        post.setObject(placeOfId, UUID.randomUUID());
        try (var row = post.executeQuery()) {
            if (!row.next() || !row.getString("outcome").equals("POSTED")) {
                throw new IllegalStateException("post_message did not post");
            }
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
