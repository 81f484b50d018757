package dev.revisor.dialect.sqlite;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.blob;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.character;
import static dev.revisor.schema.Types.date;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.time;
import static dev.revisor.schema.Types.timestamp;
import static dev.revisor.schema.Types.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.CreateTable;
import dev.revisor.operation.InsertRows;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;

/** The driver reads back what the literals say. */
class SqliteLiteralsTests {

    private static final UUID ID = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");

    private int number;

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void areReadBackByTheDriver(TestDatabase database) throws Exception {
        LocalDateTime moment = LocalDateTime.of(2026, 11, 22, 14, 30, 5, 250_000_000);
        assertThat(this.<Date>read(database, date(), moment.toLocalDate(), results -> results.getDate(1)))
                .isEqualTo(Date.valueOf(LocalDate.of(2026, 11, 22)));
        assertThat(this.<Time>read(database, time(0), LocalTime.of(14, 30, 5), results -> results.getTime(1)))
                .hasToString("14:30:05");
        assertThat(this.<Timestamp>read(database, timestamp(6), moment, results -> results.getTimestamp(1)))
                .isEqualTo(Timestamp.valueOf(moment));
        Instant instant = Instant.parse("2026-11-22T14:30:05.250Z");
        assertThat(this.<Timestamp>read(database, instant(6), instant, results -> results.getTimestamp(1, utc())))
                .isEqualTo(Timestamp.from(instant));
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void areOfTheTypesThatHibernateStores(TestDatabase database) throws Exception {
        assertThat(this.<byte[]>read(database, uuid(), ID, results -> results.getBytes(1)))
                .hasSize(16);
        assertThat(this.<String>read(database, character(36), ID, results -> results.getString(1)))
                .isEqualTo(ID.toString());
        assertThat(this.<Boolean>read(database, bool(), true, results -> results.getBoolean(1)))
                .isTrue();
        assertThat(this.<BigDecimal>read(
                        database, decimal(10, 2), new BigDecimal("1E+3"), results -> results.getBigDecimal(1)))
                .isEqualByComparingTo("1000");
        assertThat(this.<byte[]>read(database, blob(), new byte[] {0, -1}, results -> results.getBytes(1)))
                .containsExactly(0, -1);
    }

    private <T> T read(TestDatabase database, ColumnType type, Object value, Reader<T> reader) throws Exception {
        TableName table = TableName.of("t" + ++number);
        Column column = column("value", type);
        new Revisions(database)
                .run(
                        new CreateTable(Table.of(table, column)),
                        new InsertRows(table, List.of(Identifier.of("value")), List.of(List.of(value))));
        try (Connection connection = database.connect();
                java.sql.Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("select value from " + table)) {
            results.next();
            return reader.read(results);
        }
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }

    private interface Reader<T> {

        T read(ResultSet results) throws SQLException;
    }
}
