package dev.revisor.runner;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Dialects;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.history.History;
import dev.revisor.history.HistoryRow;
import dev.revisor.history.HistoryTables;
import dev.revisor.migration.RevisionScript;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** A database, and an application with revisions for it. */
record RunFixture(TestDatabase database, RunnerContext context, RunOptions options) {

    static RunFixture of(TestDatabase database, RevisionScript... scripts) {
        return of(database, database.dataSource(), scripts);
    }

    static RunFixture of(TestDatabase database, DataSource dataSource, RevisionScript... scripts) {
        RunnerContext context =
                new RunnerContext(dataSource, dialect(database), HistoryTables.DEFAULT, Revisions.of(List.of(scripts)));
        return new RunFixture(database, context, RunOptions.DEFAULTS.withDdlLockTimeout(Duration.ofMillis(500)));
    }

    RunFixture with(RunOptions other) {
        return new RunFixture(database, context, other);
    }

    RunReport upgrade(String target) {
        return executor().upgrade(target);
    }

    RunReport downgrade(String target) {
        return executor().downgrade(reader().planDowngrade(target));
    }

    MigrationExecutor executor() {
        return executor(RunListener.SILENT);
    }

    MigrationExecutor executor(RunListener listener) {
        return new MigrationExecutor(context, options, listener);
    }

    MigrationReader reader() {
        return new MigrationReader(context);
    }

    History history() {
        return reader().history();
    }

    List<String> states() {
        return history().rows().stream()
                .map(row -> row.id() + " " + row.state())
                .toList();
    }

    HistoryRow row(String id) {
        return history().row(id).orElseThrow();
    }

    /** The names of all tables in the order of the alphabet, without Revisor's own. */
    List<String> tables() {
        return inspected().stream()
                .map(Table::name)
                .filter(name -> !context.tables().contains(name))
                .map(TableName::toString)
                .toList();
    }

    /** The names of all tables in the order of the alphabet. */
    List<String> allTables() {
        return inspected().stream().map(table -> table.name().toString()).toList();
    }

    private List<Table> inspected() {
        try (Connection connection = database.connect()) {
            return List.copyOf(context.dialect()
                    .inspector()
                    .inspect(connection, InspectionScope.DEFAULT_SCHEMA)
                    .schema()
                    .tables()
                    .values());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Dialect dialect(TestDatabase database) {
        try (Connection connection = database.connect()) {
            return Dialects.of(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
