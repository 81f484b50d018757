package dev.revisor.dialect.postgresql;

import dev.revisor.operation.ColumnMentions;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import java.util.List;
import java.util.stream.Stream;

/** What in a table stands on one of its columns. */
final class PostgresqlDependents {

    private final Table table;
    private final Identifier column;
    private final ColumnMentions mentions;

    PostgresqlDependents(Table table, Identifier column) {
        this.table = table;
        this.column = column;
        this.mentions = new ColumnMentions(column, Database.POSTGRESQL);
    }

    /** The checks whose conditions mention the column, those that have names. */
    List<CheckConstraint> namedChecks() {
        return table.checks().stream()
                .filter(check -> check.name() != null)
                .filter(check -> mentions.isIn(check.expression()))
                .toList();
    }

    /** The columns whose names an expression of a table mentions. */
    static List<Identifier> mentioned(Table table, String expression) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> new ColumnMentions(name, Database.POSTGRESQL).isIn(expression))
                .toList();
    }

    /** Constraints and indexes that go when the column goes, in an order in which they can come back. */
    List<TableElement> all() {
        return Stream.<TableElement>concat(table.constraints().stream(), table.indexes().stream())
                .filter(this::standsOnColumn)
                .toList();
    }

    private boolean standsOnColumn(TableElement element) {
        if (element instanceof CheckConstraint check) {
            return mentions.isIn(check.expression());
        }
        if (element instanceof Constraint key) {
            return contains(key.columns());
        }
        return element instanceof Index index
                && (mentions.isIn(index.predicate())
                        || contains(index.included())
                        || index.parts().stream().anyMatch(part -> mentions.isIn(part.expression()))
                        || contains(index.columns()));
    }

    private boolean contains(List<Identifier> names) {
        return names.stream().anyMatch(column::matches);
    }
}
