package dev.revisor;

import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.autogenerate.DraftRules;
import dev.revisor.dialect.InspectionScope;
import dev.revisor.hibernate.TargetModel;
import dev.revisor.history.HistoryTables;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.Revisions;
import dev.revisor.runner.RunOptions;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** An author at work: a target that changes, revisions drafted from it, and one database. */
public final class Workbench {

    private final DataSource dataSource;
    private final List<RevisionScript> scripts = new ArrayList<>();
    private Schema target = Schema.EMPTY;
    private DraftRules rules = DraftRules.DEFAULT;

    Workbench(TestDatabase database) {
        this(database.dataSource());
    }

    public Workbench(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The same revisions and target at another database. */
    Workbench at(TestDatabase other) {
        Workbench workbench = new Workbench(other);
        workbench.scripts.addAll(scripts);
        workbench.target = target;
        workbench.rules = rules;
        return workbench;
    }

    public Workbench want(Schema other) {
        target = other;
        return this;
    }

    Workbench rules(DraftRules other) {
        rules = other;
        return this;
    }

    /** Drafts a revision towards the target and keeps it, unless there is nothing to do. */
    public Draft migrate() {
        return migrate(DraftOptions.DEFAULT);
    }

    public Draft migrate(DraftOptions options) {
        Draft draft = migrations().compare(options).draft();
        if (!draft.isEmpty()) {
            add(draft.upgrade(), draft.downgrade());
        }
        return draft;
    }

    public Workbench add(List<Operation> upgrade, List<Operation> downgrade) {
        String parent =
                scripts.isEmpty() ? "" : scripts.get(scripts.size() - 1).node().id();
        String id = "rev%04d".formatted(scripts.size() + 1);
        RevisionNode node = parent.isEmpty() ? RevisionNode.of(id) : RevisionNode.of(id, parent);
        scripts.add(new RevisionScript(node, id + ".java", () -> upgrade, () -> downgrade));
        return this;
    }

    public Migrations migrations() {
        MigrationsSettings settings = new MigrationsSettings(
                dataSource,
                () -> Revisions.of(scripts),
                () -> new TargetModel(target, List.of(), List.of()),
                HistoryTables.DEFAULT,
                RunOptions.DEFAULTS,
                name -> true);
        return new Migrations(settings.withRules(rules));
    }

    /** What the catalogs say, without Revisor's own tables. */
    public Schema inspect() {
        return inspect(Set.of());
    }

    /** What the catalogs say, also of other schemas than the default one. */
    public Schema inspect(Set<Identifier> schemas) {
        try (Connection connection = dataSource.getConnection()) {
            InspectionScope scope = new InspectionScope(schemas, name -> !HistoryTables.DEFAULT.contains(name));
            return migrations().dialect().inspector().inspect(connection, scope).schema();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
