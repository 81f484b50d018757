package dev.revisor.hibernate;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.Migrations;
import dev.revisor.MigrationsSettings;
import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.history.HistoryTables;
import dev.revisor.migration.Operations;
import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.DatabaseTest;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;

class IdTablesTests {

    @DatabaseTest
    void areNotCompared(TestDatabase database) {
        TargetModel target = target(database);
        Draft draft = compare(database, target, List.of());
        assertThat(draft.unknown()).isEmpty();
        assertThat(draft.opaque()).isEmpty();
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void areThoseOfMappedEntities(TestDatabase database) {
        database.execute("create table HT_Boat (id integer)", "create table HTE_mine (id integer)");
        TargetModel target = target(database);
        assertThat(target.idTables())
                .contains(TableName.of("HT_Vehicle"), TableName.of(Identifier.exact("HTE_Big Truck")));
        assertThat(database.query("select name from sqlite_master where name like 'HTE_Big%'"))
                .isNotEmpty();
        assertThat(compare(database, target, List.of()).unknown())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("table HT_Boat", "table HTE_mine");
    }

    @DatabaseTest(only = DatabaseKind.SQLITE)
    void mayBeMadeByARevision(TestDatabase database) {
        RevisionScript script = new RevisionScript(
                RevisionNode.of("aaaa1"),
                "",
                () -> Operations.record(op -> op.createTable("HT_Vehicle", column("id", integer()))),
                List::of);
        Draft draft = compare(database, target(database), List.of(script));
        assertThat(draft.upgrade()).noneMatch(operation -> operation.toString().contains("HT_Vehicle"));
    }

    private static TargetModel target(TestDatabase database) {
        return Factories.target(Factories.connected(database, Map.of(), Vehicle.class, Truck.class));
    }

    private static Draft compare(TestDatabase database, TargetModel target, List<RevisionScript> applied) {
        Migrations migrations = new Migrations(new MigrationsSettings(
                database.dataSource(),
                () -> Revisions.of(applied),
                () -> target,
                HistoryTables.DEFAULT,
                RunOptions.DEFAULTS,
                name -> true));
        migrations.stamp("heads");
        return migrations.compare(DraftOptions.DEFAULT).draft();
    }

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Vehicle {

        @Id
        int id;
    }

    @Entity(name = "Truck")
    @Table(name = "\"Big Truck\"")
    static class Truck extends Vehicle {

        int load;
    }
}
