package dev.revisor.hibernate;

import static dev.revisor.schema.Types.array;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.blob;
import static dev.revisor.schema.Types.bool;
import static dev.revisor.schema.Types.character;
import static dev.revisor.schema.Types.clob;
import static dev.revisor.schema.Types.date;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.doublePrecision;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.inet;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.json;
import static dev.revisor.schema.Types.longVarchar;
import static dev.revisor.schema.Types.real;
import static dev.revisor.schema.Types.smallint;
import static dev.revisor.schema.Types.time;
import static dev.revisor.schema.Types.timeWithTimeZone;
import static dev.revisor.schema.Types.timestamp;
import static dev.revisor.schema.Types.timestampWithTimeZone;
import static dev.revisor.schema.Types.tinyint;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varbinary;
import static dev.revisor.schema.Types.varchar;
import static dev.revisor.schema.Types.xml;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.Dialects;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Length;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our spelling of every type on every database is that of Hibernate, or no portable type would be found for it. */
class EveryTypeTests {

    private static final Map<String, ColumnType> TYPES = Map.ofEntries(
            entry("id", bigint()),
            entry("truth", bool()),
            entry("maybe", bool()),
            entry("yesNo", character(1)),
            entry("trueFalse", character(1)),
            entry("numericBoolean", integer()),
            entry("tiny", tinyint()),
            entry("small", smallint()),
            entry("whole", integer()),
            entry("vintage", integer()),
            entry("big", bigint()),
            entry("single", real()),
            entry("twofold", doublePrecision()),
            entry("amount", decimal(38, 2)),
            entry("price", decimal(12, 2)),
            entry("count", decimal(38, 0)),
            entry("duration", decimal(21, 0)),
            entry("letter", character(1)),
            entry("code", character(5)),
            entry("uuidAsText", character(36)),
            entry("uuidAsVarchar", varchar(36)),
            entry("text", varchar(255)),
            entry("name", varchar(60)),
            entry("essay", varchar(70000)),
            entry("book", varchar(Length.LONG32)),
            entry("longBook", longVarchar()),
            entry("prose", varchar(Length.LONG)),
            entry("national", varchar(40)),
            entry("url", varchar(255)),
            entry("locale", varchar(255)),
            entry("type", varchar(255)),
            entry("zone", varchar(255)),
            entry("currency", varchar(3)),
            entry("bytes", varbinary(255)),
            entry("digest", varbinary(20)),
            entry("picture", varbinary(70000)),
            entry("film", varbinary(Length.LONG32)),
            entry("object", varbinary(255)),
            entry("uuid", uuid()),
            entry("someDay", date()),
            entry("utilDay", date()),
            entry("time", time(0)),
            entry("exactTime", time(3)),
            entry("offsetTime", timeWithTimeZone(0)),
            entry("moment", timestamp(6)),
            entry("utilMoment", timestamp(6)),
            entry("exactMoment", timestamp(3)),
            entry("instant", instant(6)),
            entry("secondInstant", instant(0)),
            entry("offsetMoment", instant(6)),
            entry("zonedMoment", instant(6)),
            entry("nativeMoment", timestampWithTimeZone(6)),
            entry("state", enumeration(255, "NEW", "DONE", "BROKEN")),
            entry("shortState", enumeration(12, "NEW", "DONE", "BROKEN")),
            entry("ordinalState", tinyint()),
            entry("textState", varchar(255)),
            entry("json", json()),
            entry("xml", xml()),
            entry("words", array(varchar(255))),
            entry("numbers", array(integer())),
            entry("list", array(bigint())),
            entry("address", inet()));

    @ParameterizedTest
    @EnumSource(Database.class)
    void hasAPortableTypeWhicheverDatabaseIsConnected(Database connected) {
        Map<String, ColumnType> types = everyType(connected).columns().stream()
                .collect(Collectors.toMap(column -> column.name().text(), Column::type));
        assertThat(types).containsExactlyInAnyOrderEntriesOf(TYPES);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void knowsLargeObjects(Database connected) {
        TargetModel target = Factories.target(Factories.offline(connected, LargeObjects.class));
        assertThat(target.schema().tables().values())
                .flatExtracting(Table::columns)
                .extracting(Column::type)
                .containsExactlyInAnyOrder(bigint(), clob(), blob());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void keepsTheChecksThatNoTypeImplies(Database connected) {
        assertThat(everyType(connected).checks())
                .containsExactlyInAnyOrder(
                        new CheckConstraint(null, "yesNo in ('N','Y')"),
                        new CheckConstraint(null, "trueFalse in ('F','T')"),
                        new CheckConstraint(null, "numericBoolean in (0,1)"),
                        new CheckConstraint(null, "ordinalState between 0 and 2"),
                        new CheckConstraint(null, "textState in ('NEW','DONE','BROKEN')"));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void impliesTheChecksThatHibernateWrites(Database database) {
        Column column = everyType(Database.H2).column(Identifier.of("state")).orElseThrow();
        assertThat(Dialects.of(database).impliedChecks(column))
                .extracting(check -> check.expression().replace("\"", "").replace(", ", ","))
                .isEqualTo(hibernatesChecks(database, "state"));
    }

    private static List<String> hibernatesChecks(Database database, String columnName) {
        try (EntityManagerFactory factory =
                Factories.offline(database, EveryType.class).factory()) {
            SessionFactoryImplementor implementor = factory.unwrap(SessionFactoryImplementor.class);
            MappedTables tables =
                    new MappedTables(MetadataIntegrator.metadata(implementor).orElseThrow());
            return MappedTables.column(tables.all().iterator().next(), new org.hibernate.mapping.Column(columnName))
                    .orElseThrow()
                    .getCheckConstraints()
                    .stream()
                    .map(org.hibernate.mapping.CheckConstraint::getConstraint)
                    .toList();
        }
    }

    private static Table everyType(Database connected) {
        return Factories.target(Factories.offline(connected, EveryType.class))
                .schema()
                .table(TableName.of("EveryType"))
                .orElseThrow();
    }
}
