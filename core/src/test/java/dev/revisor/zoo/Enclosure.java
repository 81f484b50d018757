package dev.revisor.zoo;

import dev.revisor.Migrations;
import dev.revisor.MigrationsSettings;
import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.hibernate.EntitySource;
import dev.revisor.hibernate.Factories;
import dev.revisor.hibernate.HibernateTarget;
import dev.revisor.hibernate.KeptConnections;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.history.HistoryTables;
import dev.revisor.migration.RevisionScript;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import dev.revisor.testing.DatabaseKind;
import dev.revisor.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SchemaValidationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** An exhibit with a database of its own: the factory of its entities, what they want, and the revisions so far. */
final class Enclosure implements AutoCloseable {

    private final TestDatabase database;
    private final KeptConnections connections;
    private final EntitySource source;
    private final TargetModel target;
    private final List<RevisionScript> scripts = new ArrayList<>();

    /**
     * Opens an exhibit.
     *
     * @param more settings for Hibernate beside those of the exhibit
     */
    Enclosure(Exhibit exhibit, TestDatabase database, Map<String, Object> more) {
        this.database = database;
        this.connections = KeptConnections.of(database.dataSource());
        database.execute(exhibit.preparation(database.kind()).toArray(String[]::new));
        Map<String, Object> settings = new HashMap<>(exhibit.settings());
        settings.putAll(more);
        this.source = Factories.connected(database, settings, exhibit.entities().toArray(Class<?>[]::new));
        this.target = HibernateTarget.read(List.of(source));
    }

    /** The settings with which Hibernate creates everything itself. */
    static Map<String, Object> created(DatabaseKind kind) {
        // What Hibernate writes for comments is an error on SQLite, and does no harm.
        return Map.of(
                "hibernate.hbm2ddl.auto",
                "create-only",
                "hibernate.hbm2ddl.halt_on_error",
                String.valueOf(kind != DatabaseKind.SQLITE));
    }

    EntityManagerFactory factory() {
        return source.factory();
    }

    TargetModel target() {
        return target;
    }

    Draft draft() {
        return migrations().compare(DraftOptions.DEFAULT).draft();
    }

    /** Lets Hibernate compare the database with the entities. */
    void validate() throws SchemaValidationException {
        // Hibernate finds fault with its own identity columns of type bigint on SQLite.
        if (database.kind() != DatabaseKind.SQLITE || !hasIdentity()) {
            factory().getSchemaManager().validate();
        }
    }

    void upgrade(RevisionScript script) {
        scripts.add(script);
        migrations().upgrade();
    }

    Migrations migrations() {
        return new Migrations(new MigrationsSettings(
                connections.dataSource(),
                () -> Revisions.of(scripts),
                () -> target,
                HistoryTables.DEFAULT,
                RunOptions.DEFAULTS,
                name -> true));
    }

    /** What the catalogs say, without Revisor's own tables and those that Hibernate makes by itself. */
    Schema inspect() throws SQLException {
        Dialect dialect = migrations().dialect();
        Set<String> idTables = target.idTables().stream().map(dialect::quote).collect(Collectors.toSet());
        try (Connection connection = database.connect()) {
            InspectionScope scope = new InspectionScope(
                    schemas(),
                    name -> !HistoryTables.DEFAULT.contains(name) && !idTables.contains(dialect.quote(name)));
            return dialect.inspector().inspect(connection, scope).schema();
        }
    }

    private Set<Identifier> schemas() {
        return target.schema().tables().keySet().stream()
                .map(TableName::schema)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private boolean hasIdentity() {
        return target.schema().tables().values().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.identity() != null);
    }

    @Override
    public void close() throws SQLException {
        source.factory().close();
        connections.close();
    }
}
