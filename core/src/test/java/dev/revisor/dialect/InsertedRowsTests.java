package dev.revisor.dialect;

import static dev.revisor.schema.Columns.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.InsertRows;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Values of a revision are in the database as they are in the revision. */
class InsertedRowsTests {

    private static final TableName ROWS = TableName.of("rows_of_it");

    private LiveSchema live;

    @BeforeEach
    void connect(TestDatabase database) throws Exception {
        live = new LiveSchema(database);
    }

    @AfterEach
    void close() throws SQLException {
        live.close();
    }

    @DatabaseTest
    void keepText(TestDatabase database) throws Exception {
        List<@Nullable Object> texts =
                Arrays.asList("plain", "it's", "back\\slash", "\\", "'", "", "two\nlines", "日本 😀", "; -- /* ?", null);
        assertThat(stored(Types.varchar(40), texts)).isEqualTo(texts);
    }

    @DatabaseTest
    void keepNumbersAndTruth(TestDatabase database) throws Exception {
        assertThat(stored(Types.bigint(), List.of(Long.MIN_VALUE, -1, 0, Long.MAX_VALUE)))
                .containsExactly("-9223372036854775808", "-1", "0", "9223372036854775807");
        assertThat(stored(Types.decimal(20, 4), List.of(new BigDecimal("-123456789.5"), new BigDecimal("1E+3"))))
                .extracting(text -> new BigDecimal(String.valueOf(text)).stripTrailingZeros())
                .containsExactly(new BigDecimal("-123456789.5"), new BigDecimal("1E+3"));
        live.apply(new CreateTable(Table.of("truth", column("t", Types.bool()))));
        live.apply(new InsertRows(TableName.of("truth"), names("t"), List.of(List.of(true), List.of(false))));
        assertThat(read("select t from truth", rows -> rows.getBoolean(1))).containsExactly(true, false);
    }

    @DatabaseTest
    void keepBytesAndUuids(TestDatabase database) throws Exception {
        byte[] bytes = {0, 1, (byte) 0xff, '\'', '\\'};
        live.apply(new CreateTable(Table.of("bytes", column("b", Types.varbinary(10)), column("u", Types.uuid()))));
        UUID id = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        live.apply(new InsertRows(TableName.of("bytes"), names("b", "u"), List.of(List.of(bytes, id))));
        assertThat(read("select b from bytes", rows -> rows.getBytes(1))).containsExactly(bytes);
    }

    /** SQLite keeps what the driver makes of a time. */
    @DatabaseTest(except = DatabaseKind.SQLITE)
    void keepDatesAndTimes(TestDatabase database) throws Exception {
        assertThat(stored(Types.date(), List.of(LocalDate.of(2026, 2, 3)))).containsExactly("2026-02-03");
        LocalDateTime time = LocalDateTime.of(2026, 2, 3, 4, 5, 6, 789_000_000);
        assertThat(stored(Types.timestamp(6), List.of(time)))
                .first()
                .asString()
                .matches("2026-02-03 04:05:06\\.789(000)?");
        assertThat(stored(Types.time(0), List.of(LocalTime.of(23, 59, 1)))).containsExactly("23:59:01");
    }

    @DatabaseTest(except = DatabaseKind.SQLITE)
    void keepInstantsWhateverTheirOffset(TestDatabase database) throws Exception {
        live.apply(new CreateTable(Table.of("instants", column("i", Types.instant(6)))));
        Instant instant = Instant.parse("2026-02-03T04:05:06Z");
        OffsetDateTime same = OffsetDateTime.parse("2026-02-03T06:05:06+02:00");
        live.apply(new InsertRows(TableName.of("instants"), names("i"), List.of(List.of(instant), List.of(same))));
        List<?> timestamps = read("select i from instants", row -> row.getTimestamp(1));
        assertThat(timestamps).hasSize(2);
        assertThat(timestamps.get(0)).isEqualTo(timestamps.get(1));
    }

    @DatabaseTest
    void keepWordsOfEnumerations(TestDatabase database) throws Exception {
        assertThat(stored(Types.enumeration(9, "NEW", "DONE"), List.of("DONE", "NEW")))
                .containsExactly("DONE", "NEW");
    }

    private List<@Nullable Object> stored(ColumnType type, List<?> values) throws Exception {
        Column value = column("v", type);
        Table table = Table.of(ROWS, column("id", Types.integer()), value);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        values.forEach(each -> rows.add(Arrays.asList(rows.size(), each)));
        live.apply(new CreateTable(table), new InsertRows(ROWS, names("id", "v"), rows));
        List<@Nullable Object> texts = read("select v from rows_of_it order by id", row -> row.getString(1));
        live.apply(new DropTable(ROWS, table));
        return texts;
    }

    private <T> List<@Nullable T> read(String sql, Reader<T> reader) throws SQLException {
        try (Statement statement = live.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<@Nullable T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(reader.read(rows));
            }
            return values;
        }
    }

    private static List<Identifier> names(String... names) {
        return Arrays.stream(names).map(Identifier::of).toList();
    }

    /** Takes a value from the current row. */
    @FunctionalInterface
    private interface Reader<T> {

        @Nullable
        T read(ResultSet rows) throws SQLException;
    }
}
