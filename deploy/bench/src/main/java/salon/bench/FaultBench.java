package salon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import salon.client.SalonClient;
import salon.client.Token;

/// Ends and freezes the platform and what it stands on while customers write, one [Fault] a round in turn. After each,
/// everything has to answer soon again; at the end [FaultReport] tells whether anything was lost, doubled or told
/// out of order.
final class FaultBench {
    /// @param outage for how long a server is away or frozen
    /// @param healing within which everything answers again
    record Settings(int rounds, int customers, Duration outage, Duration healing) {
        /// From the system properties `rounds` and `bench.…`, whose defaults are in this module's `pom.xml`.
        static Settings read() {
            return new Settings(
                    number("rounds"),
                    number("bench.customers"),
                    Duration.ofSeconds(number("bench.outage")),
                    Duration.ofSeconds(number("bench.healing")));
        }

        private static int number(String name) {
            return Integer.parseInt(Objects.requireNonNull(System.getProperty(name)));
        }
    }

    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration LAST_MAILS = Duration.ofMinutes(2);
    private static final String REALM = "aurora";
    private static final String NEVER = "never";

    private final BenchPlatform platform;
    private final FaultServers servers;
    private final Settings settings;
    private final List<PersistentCustomer> customers = new ArrayList<>();
    private final List<String> unhealed = new ArrayList<>();
    private int kills;

    private FaultBench(BenchPlatform platform, FaultServers servers, Settings settings) {
        this.platform = platform;
        this.servers = servers;
        this.settings = settings;
    }

    /// @param folder for the data of PostgreSQL and the platform's log; what is there goes
    static FaultReport run(Path jar, Path folder, Settings settings) throws Exception {
        delete(folder);
        try (var servers = FaultServers.start(Files.createDirectories(folder));
                var platform = BenchPlatform.start(
                        jar, folder, servers.forPlatform(), Map.of("SALON_MAIL_BATCH_WINDOW", "2s"))) {
            return new FaultBench(platform, servers, settings).run();
        }
    }

    private FaultReport run() throws Exception {
        BenchCustomers.register(
                platform.keycloak(),
                IntStream.range(0, settings.customers())
                        .mapToObj(FaultBench::name)
                        .toList());
        for (var number = 0; number < settings.customers(); number++) {
            customers.add(customer(name(number)));
        }
        var staff = StaffBrowser.signedIn(
                platform.url(), REALM, "anna", customers.getFirst().chat());
        var threads = customers.stream().map(Thread.ofPlatform()::start).toList();
        for (var round = 0; round < settings.rounds(); round++) {
            Thread.sleep(CALM);
            play(round, Fault.values()[round % Fault.values().length], staff);
        }
        customers.forEach(PersistentCustomer::stop);
        for (var thread : threads) {
            thread.join();
        }
        awaitMails();
        return FaultReport.of(platform, customers, servers.mail().letters(), kills, unhealed);
    }

    private void play(int round, Fault fault, StaffBrowser staff) throws Exception {
        kills += fault.isKill() ? 1 : 0;
        fault.happen(platform, servers, settings.outage());
        var back = System.nanoTime();
        var mails = servers.mail().letters().size();

        var sockets = awaitHealing(back, () -> customers.stream().allMatch(customer -> customer.lastAckAt() > back));
        var page = awaitHealing(back, () -> staff.readPage().run() == 200);
        var ready = awaitHealing(back, platform::isReady);
        var mail = awaitHealing(back, () -> servers.mail().letters().size() > mails);
        var line = "round %d: %s; seconds until sockets %s, pages %s, health %s, mail %s"
                .formatted(round + 1, fault, sockets, page, ready, mail);
        System.out.println(line);
        if (line.contains(NEVER)) {
            unhealed.add(line);
        }
    }

    private String awaitHealing(long back, Callable<Boolean> condition) throws Exception {
        while (System.nanoTime() - back < settings.healing().toNanos()) {
            if (condition.call()) {
                return "%.1f".formatted((System.nanoTime() - back) / 1e9);
            }
            Thread.sleep(50);
        }
        return condition.call() ? "%.1f".formatted((System.nanoTime() - back) / 1e9) : NEVER;
    }

    /// All messages that were acknowledged have come in mails.
    private void awaitMails() throws InterruptedException {
        var end = System.nanoTime() + LAST_MAILS.toNanos();
        var texts = FaultReport.texts(customers);
        while (System.nanoTime() < end
                && !FaultReport.unmailed(texts, servers.mail().letters()).isEmpty()) {
            Thread.sleep(200);
        }
    }

    private PersistentCustomer customer(String name) throws Exception {
        try (var client = signIn(name)) {
            var chat = client.post("conversations", Map.of("centre", "north"));
            return new PersistentCustomer(name, () -> signIn(name), UUID.fromString(chat.text("id")));
        }
    }

    private SalonClient signIn(String name) {
        return SalonClient.of(platform.url(), REALM, new Token(platform.token(REALM, name)));
    }

    private static String name(int number) {
        return "bench-" + number;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
