package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.Literals;
import dev.revisor.schema.Column;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Literals that the JDBC driver reads back: SQLite has no dates, and the driver's one text for them is date and time
 * with three digits of the second, in its zone.
 *
 * @see <a href="https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md">date_string_format of the driver</a>
 */
final class SqliteLiterals extends Literals {

    static final SqliteLiterals INSTANCE = new SqliteLiterals();

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private SqliteLiterals() {}

    @Override
    protected String uuid(UUID uuid, @Nullable Column column) {
        boolean isText = column != null && Affinity.of(SqliteTypes.name(column)) == Affinity.TEXT;
        return isText ? text(uuid.toString()) : "x'" + hex(uuid) + "'";
    }

    @Override
    protected String date(LocalDate date) {
        return timestamp(date.atStartOfDay());
    }

    @Override
    protected String time(LocalTime time) {
        return timestamp(time.atDate(LocalDate.EPOCH));
    }

    @Override
    protected String time(OffsetTime time) {
        return time(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime());
    }

    @Override
    protected String timestamp(LocalDateTime timestamp) {
        return text(TIMESTAMP.format(timestamp));
    }

    @Override
    protected String timestamp(OffsetDateTime timestamp) {
        return timestamp(timestamp.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }

    private static String hex(UUID uuid) {
        HexFormat format = HexFormat.of();
        return format.toHexDigits(uuid.getMostSignificantBits()) + format.toHexDigits(uuid.getLeastSignificantBits());
    }
}
