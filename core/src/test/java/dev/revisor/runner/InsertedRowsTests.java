package dev.revisor.runner;

import static dev.revisor.runner.Scripts.script;
import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.date;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.doublePrecision;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.longVarchar;
import static dev.revisor.schema.Types.time;
import static dev.revisor.schema.Types.timestamp;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varbinary;
import static dev.revisor.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.migration.RevisionScript;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

class InsertedRowsTests {

    private static final String TEXT = "it's \\ \"x\" `y` {z} ? ; -- \n über 漢字 😀";
    private static final UUID ID = UUID.fromString("5f0c6f39-7c5a-4a4b-9e0e-0a1b2c3d4e5f");
    private static final byte[] BYTES = {0, 1, 39, 92, (byte) 255};
    private static final RevisionScript SCRIPT = script("aaaa", "", op -> {
        op.createTable(
                "t",
                column("a_text", varchar(200)),
                column("a_long", longVarchar()),
                column("a_number", bigint()),
                column("a_decimal", decimal(20, 5)),
                column("a_double", doublePrecision()),
                column("a_bool", bool()),
                column("a_uuid", uuid()),
                column("a_date", date()),
                column("a_time", time(0)),
                column("a_timestamp", timestamp(6)),
                column("an_instant", instant(6)),
                column("some_bytes", varbinary(10)),
                column("a_word", enumeration(10, "NEW", "OLD")));
        op.insert(
                        "t",
                        "a_text",
                        "a_long",
                        "a_number",
                        "a_decimal",
                        "a_double",
                        "a_bool",
                        "a_uuid",
                        "a_date",
                        "a_time",
                        "a_timestamp",
                        "an_instant",
                        "some_bytes",
                        "a_word")
                .row(
                        TEXT,
                        TEXT,
                        Long.MIN_VALUE + 1,
                        new BigDecimal("-123456789012345.12345"),
                        1.5e-7,
                        true,
                        ID,
                        LocalDate.of(2026, 2, 28),
                        LocalTime.of(23, 59, 58),
                        LocalDateTime.of(2026, 11, 22, 14, 30, 5, 123_456_000),
                        Instant.parse("2026-11-22T14:30:05.123456Z"),
                        BYTES,
                        "OLD")
                .row(null, null, null, null, null, null, null, null, null, null, null, null, null);
    });

    @DatabaseTest
    void haveTheValuesOfTheRevision(TestDatabase database) throws SQLException {
        RunFixture.of(database, SCRIPT).upgrade("heads");
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from t where a_word = 'OLD'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("a_text")).isEqualTo(TEXT);
            assertThat(row.getString("a_long")).isEqualTo(TEXT);
            assertThat(row.getLong("a_number")).isEqualTo(Long.MIN_VALUE + 1);
            assertThat(row.getDouble("a_double")).isEqualTo(1.5e-7);
            assertThat(row.getBoolean("a_bool")).isTrue();
            assertThat(row.getString("a_date")).startsWith("2026-02-28");
            assertThat(row.getString("a_time")).contains("23:59:58");
            assertThat(row.getString("a_timestamp").replace('T', ' ')).startsWith("2026-11-22 14:30:05.123");
            assertThat(row.getString("an_instant")).isNotNull();
            assertThat(row.getBytes("some_bytes")).isEqualTo(BYTES);
            if (database.kind() != DatabaseKind.SQLITE) {
                assertThat(row.getBigDecimal("a_decimal")).isEqualByComparingTo("-123456789012345.12345");
                assertThat(row.getString("a_uuid")).isEqualTo(ID.toString());
            }
        }
    }

    @DatabaseTest
    void mayLackEveryValue(TestDatabase database) {
        RunFixture.of(database, SCRIPT).upgrade("heads");
        assertThat(database.query("select * from t where a_number is null"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsOnlyNulls());
    }
}
