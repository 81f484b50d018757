package dev.revisor;

import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.autogenerate.ChangeList;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.InsertRows;
import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.RunCode;
import dev.revisor.runner.Revisions;
import dev.revisor.schema.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what revisions do that entities can't say: work on data, and SQL for anything but tables and the like. */
final class BeyondEntities {

    private final Database database;
    private final List<InsertRows> initialRows;

    /**
     * What is beyond entities on a database.
     *
     * @param initialRows the rows that belong to the entities' tables
     */
    BeyondEntities(Database database, List<InsertRows> initialRows) {
        this.database = database;
        this.initialRows = initialRows;
    }

    /** By the ids of revisions, in the order in which they would be applied. */
    Map<String, List<ChangeLine>> in(Revisions revisions) {
        Map<String, List<ChangeLine>> found = new LinkedHashMap<>();
        revisions.graph().ids().forEach(id -> {
            RevisionScript script = revisions.script(id).orElseThrow();
            List<Operation> beyond =
                    flat(script.upgrade()).filter(this::isBeyond).toList();
            if (!beyond.isEmpty()) {
                found.put(id, ChangeList.of(beyond));
            }
        });
        return found;
    }

    private Stream<Operation> flat(List<Operation> operations) {
        return operations.stream().flatMap(operation -> {
            if (operation instanceof OnDatabases some) {
                return some.databases().contains(database) ? flat(some.operations()) : Stream.empty();
            }
            return operation instanceof OutsideTransaction outside ? flat(outside.operations()) : Stream.of(operation);
        });
    }

    private boolean isBeyond(Operation operation) {
        if (operation instanceof InsertRows rows) {
            return initialRows.stream().noneMatch(initial -> initial.table().matches(rows.table()));
        }
        return operation instanceof RunCode
                || operation instanceof ExecuteSql execute && !EntitySql.isOfEntities(execute.sql());
    }
}
