package dev.revisor.history;

import dev.revisor.schema.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Points in time as timestamps without zone that mean UTC, whatever the zones of this process and the server. */
final class UtcTimestamps {

    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private final Database database;

    UtcTimestamps(Database database) {
        this.database = database;
    }

    void set(PreparedStatement statement, int position, Instant instant) throws SQLException {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        // SQLite has no type for it, and its driver would write an ISO form that SQLite's own functions don't.
        statement.setObject(position, database == Database.SQLITE ? TEXT.format(utc) : utc);
    }

    Instant get(ResultSet results, String column) throws SQLException {
        LocalDateTime utc = database == Database.SQLITE
                ? LocalDateTime.parse(results.getString(column), TEXT)
                : results.getObject(column, LocalDateTime.class);
        return utc.toInstant(ZoneOffset.UTC);
    }

    /** The database's own expression for the current time in UTC. */
    String now() {
        return switch (database) {
            case POSTGRESQL -> "current_timestamp at time zone 'UTC'";
            case MARIADB, MYSQL -> "utc_timestamp(6)";
            case H2 -> "cast(current_timestamp(6) at time zone 'UTC' as timestamp(6))";
            case SQLITE -> "strftime('%Y-%m-%d %H:%M:%f', 'now')";
        };
    }
}
