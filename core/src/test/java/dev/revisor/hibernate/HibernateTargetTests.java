package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.RawType;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NativeGenerator;
import org.hibernate.annotations.Struct;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

class HibernateTargetTests {

    @Test
    void readsTheUnionOfAllFactories() {
        TargetModel target = Factories.target(
                Factories.offline(Database.H2, Note.class, Author.class),
                Factories.offline(Database.H2, Badge.class, Author.class));
        assertThat(target.schema().tables().keySet())
                .extracting(TableName::toString)
                .containsExactly("Author", "Badge", "Note");
    }

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
    void spellsATypePerDatabaseWhereNoPortableTypeFits() {
        TargetModel target = Factories.target(Factories.offline(Database.H2, Painted.class));
        RawType type = (RawType) column(target, "Painted", "colour").type();
        assertThat(type.spelling(Database.POSTGRESQL)).isEqualTo("Colour");
        assertThat(type.spelling(Database.MARIADB)).isNull();
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
    void namesTheChecksInsideDocuments() {
        TargetModel target = Factories.target(Factories.offline(Database.POSTGRESQL, Documented.class));
        assertThat(column(target, "Documented", "page").type()).isEqualTo(Types.json());
        assertThat(target.notes()).contains("Checks of what is inside column 'Documented.page' are not compared.");
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

    @Test
    void appliesConverters() {
        TargetModel target = Factories.target(Factories.offline(Database.H2, Ranked.class, TitleConverter.class));
        assertThat(column(target, "Ranked", "title").type()).isEqualTo(Types.integer());
    }

    @Test
    void leavesTheBeansOfTheFactoryAlone() {
        Beans beans = new Beans();
        Map<String, Object> settings = Map.of("hibernate.resource.beans.container", beans);
        EntitySource source = Factories.offline(Database.H2, settings, Ranked.class, TitleConverter.class);
        TargetModel target = HibernateTarget.read(List.of(source));
        assertThat(column(target, "Ranked", "title").type()).isEqualTo(Types.integer());
        assertThat(beans.stops).isZero();
        source.factory().close();
        assertThat(beans.stops).isOne();
    }

    @Test
    void readsWhatIntegratorsAdd() {
        IntegratorProvider provider = () -> List.of(new IndexingIntegrator());
        Map<String, Object> settings = Map.of("hibernate.integrator_provider", provider);
        TargetModel target = Factories.target(Factories.offline(Database.H2, settings, Author.class));
        assertThat(table(target, "Author").indexes())
                .extracting(Index::name)
                .containsExactly(Identifier.of("ix_added"));
    }

    @Test
    void doesNotTakeTheNamesOfANamingStrategyForWritten() {
        Map<String, Object> settings = Map.of("hibernate.implicit_naming_strategy", new PlainNames());
        Table note = table(
                Factories.target(Factories.offline(Database.MARIADB, settings, Note.class, Author.class)), "Note");
        assertThat(note.foreignKeys()).hasSize(1).extracting(Constraint::name).containsOnlyNulls();
        assertThat(note.indexes()).hasSize(1).extracting(Index::name).containsOnlyNulls();
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

    record Title(int rank) {}

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

    @Entity(name = "Ranked")
    static class Ranked {

        @Id
        int id;

        Title title;
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

    @Entity(name = "Painted")
    static class Painted {

        @Id
        int id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Colour colour;
    }

    @Converter(autoApply = true)
    static class TitleConverter implements AttributeConverter<Title, Integer> {

        @Override
        public Integer convertToDatabaseColumn(Title title) {
            return title.rank();
        }

        @Override
        public Title convertToEntityAttribute(Integer rank) {
            return new Title(rank);
        }
    }

    private record Bean<B>(Class<B> type, B instance) implements ContainedBean<B> {

        @Override
        public B getBeanInstance() {
            return instance;
        }

        @Override
        public Class<B> getBeanClass() {
            return type;
        }
    }

    private static final class Beans implements BeanContainer {

        private int stops;

        @Override
        public <B> ContainedBean<B> getBean(Class<B> type, LifecycleOptions options, BeanInstanceProducer producer) {
            return new Bean<>(type, producer.produceBeanInstance(type));
        }

        @Override
        public <B> ContainedBean<B> getBean(
                String name, Class<B> type, LifecycleOptions options, BeanInstanceProducer producer) {
            return new Bean<>(type, producer.produceBeanInstance(name, type));
        }

        @Override
        public void stop() {
            stops++;
        }
    }

    private static final class IndexingIntegrator implements Integrator {

        @Override
        public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
            org.hibernate.mapping.Table table =
                    metadata.getEntityBinding(Author.class.getName()).getTable();
            table.getOrCreateIndex("ix_added").addColumn(table.getColumn(0));
        }
    }

    private static final class PlainNames extends ImplicitNamingStrategyJpaCompliantImpl {

        private static final long serialVersionUID = 1L;

        @Override
        public org.hibernate.boot.model.naming.Identifier determineForeignKeyName(ImplicitForeignKeyNameSource source) {
            return named("fk", source.getUserProvidedIdentifier(), source.getTableName(), source.getColumnNames());
        }

        @Override
        public org.hibernate.boot.model.naming.Identifier determineIndexName(ImplicitIndexNameSource source) {
            return named("ix", source.getUserProvidedIdentifier(), source.getTableName(), source.getColumnNames());
        }

        private static org.hibernate.boot.model.naming.Identifier named(
                String kind,
                org.hibernate.boot.model.naming.Identifier written,
                org.hibernate.boot.model.naming.Identifier table,
                List<org.hibernate.boot.model.naming.Identifier> columns) {
            List<String> parts = new ArrayList<>(List.of(kind, table.getText()));
            columns.forEach(column -> parts.add(column.getText()));
            return written != null
                    ? written
                    : org.hibernate.boot.model.naming.Identifier.toIdentifier(String.join("_", parts));
        }
    }
}
