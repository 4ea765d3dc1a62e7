package salon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// Processor time that processes have used since they began, user and system, from `/proc` (Linux only).
@FunctionalInterface
interface CpuTime {
    Duration used() throws IOException;

    static CpuTime ofProcess(long pid) {
        return () -> ofTicks(Stat.read(pid).own());
    }

    /// All processes of the server: the postmaster, its children, and those of them that have ended.
    static CpuTime ofPostgres(BenchPlatform platform) throws SQLException {
        var postmaster = postmaster(platform);
        return () -> {
            var stat = Stat.read(postmaster.pid());
            var ticks = stat.own() + stat.ofEndedChildren();
            for (var child : postmaster.children().toList()) {
                ticks += Stat.read(child.pid()).own();
            }
            return ofTicks(ticks);
        };
    }

    private static ProcessHandle postmaster(BenchPlatform platform) throws SQLException {
        try (var owner = platform.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }

    /// `/proc` counts in hundredths of a second (`USER_HZ`) on every Linux that Java runs on.
    private static Duration ofTicks(long ticks) {
        return Duration.ofMillis(ticks * 10);
    }

    /// In ticks.
    record Stat(long own, long ofEndedChildren) {
        static Stat read(long pid) throws IOException {
            try {
                var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
                // The name before it, in brackets, may hold anything. See proc_pid_stat(5), fields 3 and 14 to 17.
                var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                return new Stat(sum(fields, 14), sum(fields, 16));
            } catch (NoSuchFileException hasEnded) {
                return new Stat(0, 0);
            }
        }

        private static long sum(String[] fields, int first) {
            return Long.parseLong(fields[first - 3]) + Long.parseLong(fields[first - 2]);
        }
    }
}
