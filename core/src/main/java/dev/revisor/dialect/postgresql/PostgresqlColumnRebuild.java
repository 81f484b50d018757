package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Definitions;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Makes a column anew where the server can't alter it: it becomes, or was, computed. */
final class PostgresqlColumnRebuild {

    private final PostgresqlDialect dialect;
    private final Definitions definitions;
    private final TableName table;
    private final List<TableElement> dependents;
    private final List<String> statements = new ArrayList<>();

    PostgresqlColumnRebuild(
            PostgresqlDialect dialect, Definitions definitions, TableName table, List<TableElement> dependents) {
        this.dialect = dialect;
        this.definitions = definitions;
        this.table = table;
        this.dependents = dependents;
    }

    /** The statements; the values of a column that was computed are kept. */
    List<String> statements(Column to) {
        dependents.forEach(this::dropCheck);
        if (to.generated() == null) {
            replaceWithValues(to);
        } else {
            alter("drop column " + dialect.quote(to.name()));
            alter("add column " + definitions.column(to));
        }
        dependents.forEach(this::restore);
        return statements;
    }

    private void replaceWithValues(Column to) {
        String name = dialect.quote(to.name());
        Column copy = to.withName(Identifier.exact("revisor_" + dialect.storedName(to.name())));
        String copyName = dialect.quote(copy.name());
        alter("add column " + definitions.column(copy.withNullable(true)));
        statements.add("update " + dialect.quote(table) + " set " + copyName + " = " + name);
        alter("drop column " + name);
        alter("rename column " + copyName + " to " + name);
        if (!to.nullable()) {
            alter("alter column " + name + " set not null");
        }
    }

    private void dropCheck(TableElement dependent) {
        if (dependent instanceof CheckConstraint check && check.name() != null) {
            alter("drop constraint " + dialect.quote(check.name()));
        }
    }

    private void restore(TableElement dependent) {
        if (dependent instanceof Index index) {
            statements.add(definitions.createIndex(table, index));
        } else if (dependent instanceof Constraint constraint) {
            alter("add " + definitions.constraint(constraint));
        }
    }

    private void alter(String what) {
        statements.add("alter table " + dialect.quote(table) + " " + what);
    }
}
