package dev.revisor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.Migrations;
import dev.revisor.MigrationsSettings;
import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.history.HistoryTables;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.Database;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import dev.revisor.testing.AlembicCase;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What the entities want, made by our revisions or by Hibernate itself, on real databases. */
class LiveTests {

    private static final Map<String, Object> VALIDATE = Map.of("hibernate.hbm2ddl.auto", "validate");

    private static final Map<String, Object> CREATE =
            Map.of("hibernate.hbm2ddl.auto", "create-only", "hibernate.hbm2ddl.halt_on_error", "true");

    @DatabaseTest
    void readsTheSameWithAConnectionAsWithout(TestDatabase database) {
        for (Class<?>[] entities : List.of(Shop.ENTITIES, Zoo.ENTITIES, new Class<?>[] {EveryType.class})) {
            TargetModel offline = Factories.target(Factories.offline(Database.H2, entities));
            TargetModel connected = Factories.target(Factories.connected(database, Map.of(), entities));
            assertThat(Factories.portable(connected)).isEqualTo(Factories.portable(offline));
        }
    }

    @AlembicCase(87)
    @DatabaseTest(only = {DatabaseKind.H2, DatabaseKind.POSTGRESQL})
    void doesNotNameTheSchemaThatTheConnectionIsIn(TestDatabase database) {
        Map<String, Object> settings = Map.of("hibernate.default_schema", "public");
        TargetModel target = Factories.target(Factories.connected(database, settings, LargeObjects.class));
        assertThat(target.schema().tables()).containsOnlyKeys(TableName.of("LargeObjects"));
    }

    @DatabaseTest(only = DatabaseKind.MARIADB)
    void namesADatabaseOfMariadbAsASchema(TestDatabase database) {
        Map<String, Object> settings = Map.of("hibernate.default_catalog", "elsewhere");
        TargetModel target = Factories.target(Factories.connected(database, settings, LargeObjects.class));
        assertThat(target.schema().tables()).containsOnlyKeys(TableName.of("elsewhere", "LargeObjects"));
    }

    @DatabaseTest
    void hibernateValidatesAndUsesATableOfEveryType(TestDatabase database) throws Exception {
        try (KeptConnections connections = upgrade(database, EveryType.class);
                EntityManagerFactory factory =
                        Factories.connected(database, VALIDATE, EveryType.class).factory()) {
            EveryType saved = EveryType.sample();
            if (database.kind() == DatabaseKind.SQLITE) {
                // The driver of SQLite does not read what Hibernate writes here.
                saved.nativeMoment = null;
            }
            factory.runInTransaction(entities -> entities.persist(saved));
            EveryType found = factory.callInTransaction(entities -> entities.find(EveryType.class, 1L));
            assertThat(found).usingRecursiveComparison().isEqualTo(saved);
        }
    }

    @DatabaseTest
    void hibernateValidatesAndUsesEveryStructure(TestDatabase database) throws Exception {
        // Hibernate finds fault with its own identity columns of type bigint on SQLite.
        Map<String, Object> settings = database.kind() == DatabaseKind.SQLITE ? Map.of() : VALIDATE;
        try (KeptConnections connections = upgrade(database, Shop.ENTITIES);
                EntityManagerFactory factory =
                        Factories.connected(database, settings, Shop.ENTITIES).factory()) {
            factory.runInTransaction(Shop::fill);
            factory.runInTransaction(Shop::verify);
        }
    }

    @DatabaseTest
    void hibernateValidatesEveryInheritance(TestDatabase database) throws Exception {
        upgrade(database, Zoo.ENTITIES).close();
        Factories.connected(database, VALIDATE, Zoo.ENTITIES).factory().close();
    }

    @DatabaseTest
    void leavesATableOfEveryTypeThatHibernateCreatedAsItIs(TestDatabase database) {
        Factories.connected(database, CREATE, EveryType.class).factory().close();
        assertThat(draft(database, EveryType.class).upgrade()).isEmpty();
    }

    @DatabaseTest(except = DatabaseKind.SQLITE)
    void leavesEveryStructureThatHibernateCreatedAsItIs(TestDatabase database) {
        Factories.connected(database, CREATE, Shop.ENTITIES).factory().close();
        assertThat(draft(database, Shop.ENTITIES).upgrade()).isEmpty();
    }

    @DatabaseTest(except = DatabaseKind.SQLITE)
    void leavesEveryInheritanceThatHibernateCreatedAsItIs(TestDatabase database) {
        Factories.connected(database, CREATE, Zoo.ENTITIES).factory().close();
        assertThat(draft(database, Zoo.ENTITIES).upgrade()).isEmpty();
    }

    @DatabaseTest(except = DatabaseKind.SQLITE)
    void hibernateValidatesAndUsesLargeObjects(TestDatabase database) throws Exception {
        try (KeptConnections connections = upgrade(database, LargeObjects.class);
                EntityManagerFactory factory = Factories.connected(database, VALIDATE, LargeObjects.class)
                        .factory()) {
            LargeObjects saved = LargeObjects.sample();
            factory.runInTransaction(entities -> entities.persist(saved));
            LargeObjects found = factory.callInTransaction(entities -> entities.find(LargeObjects.class, 1L));
            assertThat(found).usingRecursiveComparison().isEqualTo(saved);
        }
    }

    private static KeptConnections upgrade(TestDatabase database, Class<?>... entities) {
        Draft draft = draft(database, entities);
        RevisionScript script =
                new RevisionScript(RevisionNode.of("all"), "All.java", draft::upgrade, draft::downgrade);
        KeptConnections connections = KeptConnections.of(database.dataSource());
        migrations(connections.dataSource(), List.of(script), new TargetModel(Schema.EMPTY, List.of(), List.of()))
                .upgrade();
        return connections;
    }

    private static Draft draft(TestDatabase database, Class<?>... entities) {
        TargetModel target = Factories.target(Factories.connected(database, Map.of(), entities));
        return migrations(database.dataSource(), List.of(), target)
                .compare(DraftOptions.DEFAULT)
                .draft();
    }

    private static Migrations migrations(DataSource dataSource, List<RevisionScript> scripts, TargetModel target) {
        return new Migrations(new MigrationsSettings(
                dataSource,
                () -> Revisions.of(scripts),
                () -> target,
                HistoryTables.DEFAULT,
                RunOptions.DEFAULTS,
                name -> true));
    }
}
