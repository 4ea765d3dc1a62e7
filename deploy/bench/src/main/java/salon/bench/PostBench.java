package salon.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Posts over sockets against the same statements over plain JDBC, on the same server: round by round in turn, so that
/// whatever else the machine does hits both.
final class PostBench {
    /// @param clients sockets, and JDBC connections
    /// @param warmUp posts over sockets before the first round; a number and not a time, because the JIT compiler
    /// counts calls
    /// @param starts restarts of the platform on the migrated database; the median of their times counts
    record Settings(int clients, int rounds, Duration round, int warmUp, int starts) {
        /// From the system properties `bench.…`, whose defaults are in this module's `pom.xml`.
        static Settings read() {
            return new Settings(
                    number("clients"),
                    number("rounds"),
                    Duration.ofSeconds(number("seconds")),
                    number("warmup"),
                    number("starts"));
        }

        private static int number(String name) {
            return Integer.parseInt(Objects.requireNonNull(System.getProperty("bench." + name)));
        }
    }

    private static final String TEXT = "Is the red one still there? ".repeat(8).substring(0, 200);

    private final BenchPlatform platform;
    private final Settings settings;
    private final CpuTime platformCpu;
    private final CpuTime postgresCpu;

    private PostBench(BenchPlatform platform, Settings settings) throws SQLException {
        this.platform = platform;
        this.settings = settings;
        platformCpu = CpuTime.ofProcess(platform.pid());
        postgresCpu = CpuTime.ofPostgres(platform);
    }

    /// @param folder the platform's working directory
    static PostReport measure(Path jar, Path folder, Settings settings) throws Exception {
        try (var platform = BenchPlatform.start(jar, folder)) {
            var starts = new ArrayList<Duration>();
            for (var start = 0; start < settings.starts(); start++) {
                platform.restart();
                starts.add(platform.startTime());
            }
            return new PostBench(platform, settings).measure(starts);
        }
    }

    private PostReport measure(List<Duration> starts) throws Exception {
        switchMailOff();
        try (var customers = BenchCustomers.signedIn(platform, settings.clients())) {
            var sockets = new ArrayList<PostClient>();
            var connections = new ArrayList<PostClient>();
            try {
                for (var customer : customers.all()) {
                    sockets.add(SocketPostClient.connect(customer, TEXT));
                    connections.add(JdbcPostClient.connect(platform, customer, TEXT));
                }
                return measure(starts, sockets, connections);
            } finally {
                for (var client :
                        Stream.concat(sockets.stream(), connections.stream()).toList()) {
                    client.close();
                }
            }
        }
    }

    private PostReport measure(List<Duration> starts, List<PostClient> sockets, List<PostClient> connections)
            throws Exception {
        warmUp(sockets, settings.warmUp());
        warmUp(connections, settings.warmUp() / 4);
        var salon = new ArrayList<PostRound>();
        var jdbc = new ArrayList<PostRound>();
        for (var round = 0; round < settings.rounds(); round++) {
            salon.add(run(sockets, settings.round()));
            jdbc.add(run(connections, settings.round()));
        }
        return new PostReport(settings, salon, jdbc, starts, JavaHeap.usedAfterGc(platform.pid()));
    }

    private void warmUp(List<PostClient> clients, int posts) throws Exception {
        for (var posted = 0; posted < posts; ) {
            posted += run(clients, Duration.ofSeconds(1)).posts();
        }
    }

    private PostRound run(List<PostClient> clients, Duration length) throws Exception {
        return PostRound.run(clients, length, platformCpu, postgresCpu);
    }

    /// Only posts are to be measured. When mail is due is still worked out with every post.
    private void switchMailOff() throws SQLException {
        try (var owner = platform.owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', id::text, true) from tenant where slug = 'aurora'");
            statement.executeUpdate("update notification_template set enabled = false");
            owner.commit();
        }
    }
}
