package salon.bench;

import java.time.Duration;
import java.util.List;

/// What happens to Salon or to a server that it needs. When a fault has passed, all is there again.
enum Fault {
    PLATFORM_KILLED {
        @Override
        void happen(BenchPlatform platform, FaultServers servers, Duration outage) throws Exception {
            platform.killAndLaunch();
        }
    },
    POSTGRES_KILLED {
        @Override
        void happen(BenchPlatform platform, FaultServers servers, Duration outage) throws Exception {
            servers.killPostgres();
            servers.startPostgres();
        }
    },
    POSTGRES_FROZEN {
        @Override
        void happen(BenchPlatform platform, FaultServers servers, Duration outage) throws Exception {
            servers.freezePostgres();
            Thread.sleep(outage);
            servers.thawPostgres();
        }
    },
    POSTGRES_STOPPED {
        @Override
        void happen(BenchPlatform platform, FaultServers servers, Duration outage) throws Exception {
            servers.stopPostgres();
            Thread.sleep(outage);
            servers.startPostgres();
        }
    },
    PLATFORM_FROZEN {
        @Override
        void happen(BenchPlatform platform, FaultServers servers, Duration outage) throws Exception {
            var process = List.of(ProcessHandle.of(platform.pid()).orElseThrow());
            Signals.send("STOP", process);
            Thread.sleep(outage);
            Signals.send("CONT", process);
        }
    },
    /// Who needs a chat waits with a connection in hand, until the pool has none left.
    POOL_EXHAUSTED {
        @Override
        void happen(BenchPlatform platform, FaultServers servers, Duration outage) throws Exception {
            try (var owner = platform.owner();
                    var statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                statement.execute("lock table conversation in access exclusive mode");
                Thread.sleep(outage);
            }
        }
    },
    MAIL_AWAY {
        @Override
        void happen(BenchPlatform platform, FaultServers servers, Duration outage) throws Exception {
            servers.mail().stopSmtp();
            Thread.sleep(outage);
            servers.mail().startSmtp();
        }
    };

    /// @param outage for how long something is away or frozen
    abstract void happen(BenchPlatform platform, FaultServers servers, Duration outage) throws Exception;

    boolean isKill() {
        return this == PLATFORM_KILLED || this == POSTGRES_KILLED;
    }
}
