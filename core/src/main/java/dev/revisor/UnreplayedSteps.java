package dev.revisor;

import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.RunCode;
import dev.revisor.runner.Revisions;
import dev.revisor.schema.Database;
import java.util.ArrayList;
import java.util.List;

/** Finds the SQL and the code of revisions whose effect on tables only a database knows. */
final class UnreplayedSteps {

    private final Database database;
    private final List<UnreplayedStep> changes = new ArrayList<>();
    private final List<UnreplayedStep> others = new ArrayList<>();

    private UnreplayedSteps(Database database) {
        this.database = database;
    }

    /** Those of all revisions on a database. */
    static UnreplayedSteps in(Revisions revisions, Database database) {
        UnreplayedSteps steps = new UnreplayedSteps(database);
        revisions.graph().ids().forEach(id -> {
            RevisionScript script = revisions.script(id).orElseThrow();
            script.upgrade().forEach(operation -> steps.add(id, operation));
        });
        return steps;
    }

    /** Those that change tables, indexes or sequences, in the order of the graph. */
    List<UnreplayedStep> changes() {
        return List.copyOf(changes);
    }

    /** Those that may, though most don't. */
    List<UnreplayedStep> others() {
        return List.copyOf(others);
    }

    private void add(String id, Operation operation) {
        if (operation instanceof OnDatabases some && some.databases().contains(database)) {
            some.operations().forEach(each -> add(id, each));
        } else if (operation instanceof OutsideTransaction outside) {
            outside.operations().forEach(each -> add(id, each));
        } else if (operation instanceof ExecuteSql execute) {
            add(new UnreplayedStep(id, execute.sql()));
        } else if (operation instanceof RunCode code) {
            others.add(new UnreplayedStep(id, code.description()));
        }
    }

    private void add(UnreplayedStep sql) {
        if (EntitySql.isOfEntities(sql.text())) {
            changes.add(sql);
        } else if (EntitySql.isProcedural(sql.text())) {
            others.add(sql);
        }
    }
}
