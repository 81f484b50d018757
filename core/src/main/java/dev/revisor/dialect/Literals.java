package dev.revisor.dialect;

import dev.revisor.schema.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as literals of standard SQL; a database that spells some of them differently overrides those. */
public class Literals {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd ")
            .append(TIME)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    /**
     * A value as SQL.
     *
     * @param value null, a string, a number, a boolean, a UUID, a date or time of {@code java.time}, or bytes
     * @param column the column it is for, or null where it is not known
     * @throws IllegalArgumentException if the value is of another type
     */
    public String literal(@Nullable Object value, @Nullable Column column) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Boolean truth) {
            return bool(truth);
        }
        if (value instanceof byte[] bytes) {
            return bytes(bytes);
        }
        if (value instanceof UUID uuid) {
            return uuid(uuid, column);
        }
        if (value instanceof Temporal temporal) {
            return temporal(temporal);
        }
        if (value instanceof CharSequence || value instanceof Character || value instanceof Enum) {
            return text(value.toString());
        }
        throw new IllegalArgumentException("A value of '" + value.getClass().getName()
                + "' has no SQL literal: use a string, number, boolean, UUID, date, time or bytes");
    }

    /** Text between single quotes. */
    public String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    protected String number(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    protected String bool(boolean truth) {
        return truth ? "true" : "false";
    }

    protected String bytes(byte[] bytes) {
        return "x'" + hex(bytes) + "'";
    }

    protected String uuid(UUID uuid, @Nullable Column column) {
        return text(uuid.toString());
    }

    protected String date(LocalDate date) {
        return "date '" + date + "'";
    }

    protected String time(LocalTime time) {
        return "time '" + TIME.format(time) + "'";
    }

    protected String time(OffsetTime time) {
        return "time with time zone '" + TIME.format(time) + OFFSET.format(time) + "'";
    }

    protected String timestamp(LocalDateTime timestamp) {
        return "timestamp '" + format(timestamp) + "'";
    }

    protected String timestamp(OffsetDateTime timestamp) {
        return "timestamp with time zone '" + format(timestamp.toLocalDateTime()) + OFFSET.format(timestamp) + "'";
    }

    /** Date and time as {@code 2026-11-22 14:30:05.25}, with as many digits of the second as it has. */
    protected static String format(LocalDateTime timestamp) {
        return TIMESTAMP.format(timestamp);
    }

    /** Two lower-case hexadecimal digits for each byte. */
    protected static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private String temporal(Temporal value) {
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof LocalTime time) {
            return time(time);
        }
        if (value instanceof OffsetTime time) {
            return time(time);
        }
        if (value instanceof LocalDateTime timestamp) {
            return timestamp(timestamp);
        }
        if (value instanceof OffsetDateTime timestamp) {
            return timestamp(timestamp);
        }
        if (value instanceof ZonedDateTime timestamp) {
            return timestamp(timestamp.toOffsetDateTime());
        }
        if (value instanceof Instant instant) {
            return timestamp(instant.atOffset(ZoneOffset.UTC));
        }
        return text(value.toString());
    }
}
