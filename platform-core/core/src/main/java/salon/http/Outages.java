package salon.http;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/// Tells a database that is not there for the moment from a bug of ours.
final class Outages {
    private Outages() {}

    /// SQLSTATE class 08: connection exception, 53: insufficient resources (a full disk), 57: operator intervention (a
    /// shutdown). No state at all: the pool found no connection in time.
    static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state == null || state.matches("(08|53|57).*"));
    }
}
