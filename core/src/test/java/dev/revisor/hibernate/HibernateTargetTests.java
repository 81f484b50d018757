package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.RawType;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.testing.AlembicCase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NativeGenerator;
import org.hibernate.annotations.Struct;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

class HibernateTargetTests {

    @AlembicCase(111)
    @Test
    void readsTheUnionOfAllFactories() {
        TargetModel target = Factories.target(
                Factories.offline(Database.H2, Note.class, Author.class),
                Factories.offline(Database.H2, Badge.class, Author.class));
        assertThat(target.schema().tables().keySet())
                .extracting(TableName::toString)
                .containsExactly("Author", "Badge", "Note");
    }

    @AlembicCase(111)
    @Test
    void refusesATableThatIsMappedTwiceInDifferentWays() {
        EntitySource one = Factories.offline(Database.H2, Author.class);
        EntitySource other = Factories.offline(Database.H2, OtherAuthor.class);
        assertThatThrownBy(() -> Factories.target(one, other))
                .isInstanceOf(ConflictingMappingsException.class)
                .hasMessageContaining("'Author' is mapped twice, and the two differ in column 'title'");
    }

    @Test
    void refusesASequenceThatIsMappedTwiceInDifferentWays() {
        EntitySource one = Factories.offline(Database.H2, CountsByFifty.class);
        EntitySource other = Factories.offline(Database.H2, CountsByOne.class);
        assertThatThrownBy(() -> Factories.target(one, other))
                .isInstanceOf(ConflictingMappingsException.class)
                .hasMessageContaining("'shared_numbers' is mapped twice");
    }

    @Test
    void namesTheDatabasesOnWhichTheEntitiesDontMap() {
        TargetModel target = Factories.target(Factories.offline(Database.POSTGRESQL, Located.class));
        assertThat(target.notes()).anyMatch(note -> note.startsWith("The entities don't map on 'h2'"));
        assertThat(target.notes()).anyMatch(note -> note.startsWith("Type 'place' is not compared"));
        assertThat(column(target, "Located", "place").type()).isEqualTo(Types.raw(Database.POSTGRESQL, "place"));
    }

    @Test
    void readsNamedEnumerationsWhereHibernateHasThem() {
        TargetModel target = Factories.target(Factories.offline(Database.H2, Painted.class));
        assertThat(column(target, "Painted", "colour").type())
                .isEqualTo(Types.namedEnumeration("Colour", "BLUE", "RED"));
        assertThat(target.notes())
                .anyMatch(note -> note.startsWith("Column 'Painted.colour' has no type on 'mariadb'"));
    }

    @Test
    void namesWhatMakesTheTargetDependOnTheDatabase() {
        assertThat(Factories.target(Factories.offline(Database.MARIADB, Counted.class))
                        .notes())
                .containsExactly("Rows are numbered by column 'Counted.id' in another way on 'postgresql': what is"
                        + " written here does not fit there.");
        assertThat(Factories.target(Factories.offline(Database.POSTGRESQL, Counted.class))
                        .notes())
                .singleElement()
                .asString()
                .contains("on 'h2', 'mariadb', 'sqlite'");
    }

    @Test
    void repeatsOptionsOfTables() {
        TargetModel target = Factories.target(Factories.offline(Database.POSTGRESQL, Tuned.class));
        assertThat(target.notes()).containsExactly("Options of table 'Tuned' are not compared: with (fillfactor = 70)");
    }

    @Test
    void namesTheColumnsThatOnlySomeDatabasesGet() {
        TargetModel target = Factories.target(Factories.offline(Database.H2, Departed.class));
        assertThat(target.notes())
                .containsExactly("Column 'Departed.departure_tz' is wanted only on 'postgresql', 'mariadb', 'sqlite':"
                        + " what is written here does not fit everywhere.");
    }

    @Test
    void spellsAReferenceByAnEnumerationWithoutItsCheck() {
        TargetModel target = Factories.target(Factories.offline(Database.H2, Coloured.class, Shade.class));
        assertThat(column(target, "Coloured", "colour").type()).isInstanceOf(EnumerationType.class);
        RawType type = (RawType) column(target, "Shade", "base_colour").type();
        assertThat(type.spelling(Database.POSTGRESQL)).isEqualTo("varchar(9)");
        assertThat(type.spelling(Database.H2)).isEqualTo("enum ('BLUE','RED')");
    }

    @Test
    void namesTheChecksInsideDocuments() {
        TargetModel target = Factories.target(Factories.offline(Database.POSTGRESQL, Documented.class));
        assertThat(column(target, "Documented", "page").type()).isEqualTo(Types.json());
        assertThat(target.notes()).contains("Checks of what is inside column 'Documented.page' are not compared.");
    }

    @Test
    void readsWhatDefinitionsOfForeignKeysSayAboutRowsThatGo() {
        TargetModel target = Factories.target(Factories.offline(Database.H2, Signed.class, Author.class));
        assertThat(table(target, "Signed").foreignKeys())
                .extracting(key -> key.onDelete() + " " + key.onUpdate())
                .containsExactly("SET_NULL CASCADE");
        assertThat(target.notes()).anyMatch(note -> note.contains("'fk_signed'") && note.contains("ON DELETE"));
    }

    @Test
    void keepsQuotesOfEverythingWhereAllIsQuoted() {
        Map<String, Object> settings = Map.of("hibernate.globally_quoted_identifiers", "true");
        for (Database database : Database.values()) {
            Table table = Factories.target(Factories.offline(database, settings, Note.class, Author.class))
                    .schema()
                    .table(TableName.of(Identifier.exact("Note")))
                    .orElseThrow();
            assertThat(table.columns()).allMatch(column -> column.name().exact());
            assertThat(table.checks())
                    .extracting(check -> check.expression())
                    .containsExactly("\"tone\" between 0 and 1");
        }
    }

    @AlembicCase(87)
    @Test
    void namesTheSchemaThatIsNotTheDefault() {
        Map<String, Object> settings = Map.of("hibernate.default_schema", "shop");
        TargetModel target =
                Factories.target(Factories.offline(Database.POSTGRESQL, settings, Note.class, Author.class));
        Table note = target.schema().table(TableName.of("shop", "Note")).orElseThrow();
        assertThat(note.foreignKeys()).extracting(key -> key.target()).containsExactly(TableName.of("shop", "Author"));
        assertThat(target.schema().sequences().values())
                .containsExactly(new Sequence(TableName.of("shop", "Note_SEQ"), 1, 50));
    }

    @Test
    void followsMappingFiles() {
        EntitySource source = Factories.offlineWithMappings(Database.H2, "dev/revisor/hibernate/badge-orm.xml");
        assertThat(column(Factories.target(source), "badge", "words").type()).isEqualTo(Types.varchar(33));
    }

    private static Table table(TargetModel target, String name) {
        return target.schema().table(TableName.of(name)).orElseThrow();
    }

    private static Column column(TargetModel target, String table, String name) {
        return table(target, table).column(Identifier.of(name)).orElseThrow();
    }

    enum Tone {
        HIGH,
        LOW
    }

    enum Colour {
        RED,
        BLUE
    }

    @Entity(name = "Author")
    static class Author {

        @Id
        int id;

        String title;
    }

    @Entity(name = "Author")
    static class OtherAuthor {

        @Id
        int id;

        int title;
    }

    @Entity(name = "Note")
    @jakarta.persistence.Table(indexes = @jakarta.persistence.Index(columnList = "tone"))
    static class Note {

        @Id
        @GeneratedValue
        int id;

        @Enumerated(EnumType.ORDINAL)
        Tone tone;

        @ManyToOne
        Author author;
    }

    @Entity(name = "Signed")
    static class Signed {

        @Id
        int id;

        @ManyToOne
        @JoinColumn(
                foreignKey =
                        @ForeignKey(
                                name = "fk_signed",
                                foreignKeyDefinition = "foreign key (author_id) references Author (id)"
                                        + " ON UPDATE CASCADE on delete  set null"))
        Author author;
    }

    @Entity(name = "Badge")
    static class Badge {

        @Id
        int id;

        String words;
    }

    @Entity(name = "CountsByFifty")
    static class CountsByFifty {

        @Id
        @GeneratedValue(generator = "n")
        @SequenceGenerator(name = "n", sequenceName = "shared_numbers")
        int id;
    }

    @Entity(name = "CountsByOne")
    static class CountsByOne {

        @Id
        @GeneratedValue(generator = "n")
        @SequenceGenerator(name = "n", sequenceName = "shared_numbers", allocationSize = 1)
        int id;
    }

    @Embeddable
    @Struct(name = "place")
    record Place(int x, int y) {}

    @Entity(name = "Located")
    static class Located {

        @Id
        int id;

        Place place;
    }

    @Entity(name = "Counted")
    static class Counted {

        @Id
        @GeneratedValue
        @NativeGenerator
        long id;
    }

    @Embeddable
    static class Page {

        @jakarta.persistence.Column(nullable = false)
        String words;
    }

    @Entity(name = "Documented")
    static class Documented {

        @Id
        int id;

        @JdbcTypeCode(SqlTypes.JSON)
        Page page;
    }

    @Entity(name = "Tuned")
    @jakarta.persistence.Table(options = "with (fillfactor = 70)")
    static class Tuned {

        @Id
        int id;
    }

    @Entity(name = "Departed")
    static class Departed {

        @Id
        int id;

        @TimeZoneStorage(TimeZoneStorageType.AUTO)
        OffsetDateTime departure;
    }

    @Entity(name = "Coloured")
    static class Coloured {

        @Id
        @Enumerated(EnumType.STRING)
        @jakarta.persistence.Column(length = 9)
        Colour colour;
    }

    @Entity(name = "Shade")
    static class Shade {

        @Id
        int id;

        @ManyToOne
        Coloured base;
    }

    @Entity(name = "Painted")
    static class Painted {

        @Id
        int id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Colour colour;
    }
}
