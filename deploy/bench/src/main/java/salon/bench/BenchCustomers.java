package salon.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import salon.client.SalonClient;
import salon.client.Token;
import salon.embedded.TestKeycloak;

/// Customers of aurora made for the measurement. Their tokens are valid for 10 minutes.
record BenchCustomers(List<Customer> all) implements AutoCloseable {
    private static final String REALM = "aurora";

    /// @param north the conversation with one centre
    /// @param south the conversation with another one
    record Customer(SalonClient client, UUID tenant, UUID id, String name, UUID north, UUID south) {}

    static BenchCustomers signedIn(BenchPlatform platform, int count) throws Exception {
        var names =
                IntStream.range(0, count).mapToObj(number -> "bench-" + number).toList();
        register(platform.keycloak(), names);
        var tenant = tenant(platform);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var customers = new ArrayList<Customer>();
            for (var customer : threads.invokeAll(names.stream()
                    .<Callable<Customer>>map(name -> () -> signIn(platform, tenant, name))
                    .toList())) {
                customers.add(customer.get());
            }
            return new BenchCustomers(customers);
        }
    }

    /// Those who are known from an earlier run stay.
    static void register(TestKeycloak keycloak, List<String> names) throws IOException, InterruptedException {
        var users = names.stream()
                .map(name -> """
                        {"username": "%1$s", "enabled": true, "email": "%1$s@aurora.example", "emailVerified": true,
                         "firstName": "%1$s", "lastName": "Bench",
                         "credentials": [{"type": "password", "value": "demo"}]}""".formatted(name))
                .collect(Collectors.joining(",", "{\"ifResourceExists\": \"SKIP\", \"users\": [", "]}"));
        var request = HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/" + REALM + "/partialImport"))
                .header("Authorization", "Bearer " + keycloak.token("master", "admin-cli", "admin"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(users))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("Keycloak does not import users: " + response.body());
            }
        }
    }

    private static UUID tenant(BenchPlatform platform) throws Exception {
        try (var owner = platform.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select id from tenant where slug = 'aurora'")) {
            row.next();
            return row.getObject("id", UUID.class);
        }
    }

    private static Customer signIn(BenchPlatform platform, UUID tenant, String user) throws Exception {
        var client = SalonClient.of(platform.url(), REALM, new Token(platform.token(REALM, user)));
        var me = client.get("me");
        return new Customer(
                client,
                tenant,
                UUID.fromString(me.text("id")),
                me.text("name"),
                open(client, "north"),
                open(client, "south"));
    }

    private static UUID open(SalonClient client, String centre) throws IOException, InterruptedException {
        return UUID.fromString(
                client.post("conversations", Map.of("centre", centre)).text("id"));
    }

    @Override
    public void close() {
        all.forEach(customer -> customer.client().close());
    }
}
