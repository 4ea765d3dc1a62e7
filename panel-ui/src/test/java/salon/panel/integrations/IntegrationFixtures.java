package salon.panel.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.handover.Destination;
import salon.handover.Destinations;
import salon.handover.Destinations.DestinationForm;
import salon.handover.Destinations.SaveResult;
import salon.handover.HandOver;
import salon.handover.HandOvers;
import salon.panel.Given;

/// Destinations and what became of requests, without anybody at the other side.
@ApplicationScoped
public class IntegrationFixtures {
    private final Given given;
    private final Destinations destinations;
    private final HandOvers handOvers;
    private final String url;
    private final String password;

    IntegrationFixtures(
            Given given,
            Destinations destinations,
            HandOvers handOvers,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.password") String password) {
        this.given = given;
        this.destinations = destinations;
        this.handOvers = handOvers;
        this.url = url;
        this.password = password;
    }

    public Destination webhook(String address) {
        var form = new DestinationForm(UUID.randomUUID(), Destination.Kind.WEBHOOK, address, "", "", 0);
        return ((SaveResult.Saved) given.in("aurora", () -> destinations.add(form))).destination();
    }

    public void delete(Destination destination) {
        given.in("aurora", () -> destinations.delete(destination.id()));
    }

    public void deleteAll() {
        given.in("aurora", destinations::all).forEach(this::delete);
    }

    public boolean isKnown(UUID destination) {
        return given.in("aurora", () -> destinations.find(destination)).isPresent();
    }

    public HandOver only(UUID request) {
        return given.in("aurora", () -> handOvers.of(request)).getFirst();
    }

    /// A try as the log keeps it, and its hand-over waiting for an hour.
    public void failed(UUID request, Destination destination, int status) throws SQLException {
        change("""
                insert into delivery
                values (current_setting('app.tenant')::uuid, uuidv7(), now(), '%s', 'crm.example', '%s', 'LATER',
                        'HTTP', '%d', 35)""".formatted(destination.channel(), request, status));
        change("""
                update hand_over set why = 'HTTP', detail = '%d', attempts = 1, tries = 1,
                       next_try_at = now() + interval '1 hour' where request_id = '%s'""".formatted(status, request));
    }

    public void refused(UUID request, int status) throws SQLException {
        change("""
                update hand_over set state = 'FAILED', why = 'HTTP', detail = '%d', attempts = 1, tries = 1
                 where request_id = '%s'""".formatted(status, request));
    }

    private void change(String statement) throws SQLException {
        try (var owner = DriverManager.getConnection(url, "salon_owner", password);
                var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("select set_config('app.tenant', 'a0000000-0000-4000-8000-000000000000', true)");
            sql.execute(statement);
            owner.commit();
        }
    }
}
