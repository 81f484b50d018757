package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.Literals;
import dev.revisor.schema.Column;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.PortableType.Kind;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Literals with a backslash that escapes, microseconds, and no zones: what has one is kept in UTC, as Hibernate does. */
final class MariadbLiterals extends Literals {

    private final MariadbSettings settings;

    MariadbLiterals(MariadbSettings settings) {
        this.settings = settings;
    }

    @Override
    public String text(String text) {
        return super.text(settings.escapesByBackslash() ? text.replace("\\", "\\\\") : text);
    }

    /** MySQL keeps a UUID in sixteen bytes unless the column is known to be something else. */
    @Override
    protected String uuid(UUID uuid, @Nullable Column column) {
        boolean isOther = column != null && !(column.type() instanceof PortableType type && type.kind() == Kind.UUID);
        if (!settings.isMysql() || isOther) {
            return super.uuid(uuid, column);
        }
        return bytes(ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    @Override
    protected String time(LocalTime time) {
        return super.time(time.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    protected String time(OffsetTime time) {
        return time(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime());
    }

    @Override
    protected String timestamp(LocalDateTime timestamp) {
        return super.timestamp(timestamp.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    protected String timestamp(OffsetDateTime timestamp) {
        return timestamp(timestamp.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }
}
