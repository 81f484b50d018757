package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.Dialect;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.ColumnMentions;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands on a column that has to be dropped and added again. No virtual column becomes another one in its place,
 * nor the other way round, see <a href="https://mariadb.com/kb/en/generated-columns/">Generated Columns</a>.
 * {@link dev.revisor.dialect.SuspendedForeignKeys} are no part of it.
 */
final class ColumnReplacement {

    private final Table before;
    private final Column to;
    private final List<Constraint> constraints;
    private final List<Index> indexes;

    ColumnReplacement(Table before, Column to, Database database) {
        this.before = before;
        this.to = to;
        Identifier column = to.name();
        ColumnMentions mentions = new ColumnMentions(column, database);
        this.constraints = Stream.concat(
                        before.uniques().stream()
                                .filter(unique -> unique.columns().stream().anyMatch(column::matches)),
                        before.checks().stream().filter(check -> mentions.isIn(check.expression())))
                .map(Constraint.class::cast)
                .toList();
        this.indexes = before.indexes().stream()
                .filter(index -> ForeignKeyIndexes.leading(index).stream().anyMatch(column::matches))
                .toList();
    }

    /** Whether the server refuses an alteration in place. */
    static boolean isNeeded(AlterColumn alter) {
        return isVirtual(alter.from()) != isVirtual(alter.to());
    }

    /** Whether its values have to be kept. */
    boolean keepsValues() {
        return to.generated() == null;
    }

    /** Where it stood: what is computed from it can't stand before it. */
    String place(Dialect dialect) {
        String place = " first";
        for (Column column : before.columns()) {
            if (column.name().matches(to.name())) {
                return place;
            }
            place = " after " + dialect.quote(column.name());
        }
        return "";
    }

    List<Operation> drops() {
        return Stream.<Operation>concat(
                        constraints.stream()
                                .map(constraint -> new DropConstraint(before.name(), constraint.name(), constraint)),
                        indexes.stream().map(index -> new DropIndex(before.name(), index.name(), index)))
                .toList();
    }

    List<Operation> additions() {
        return Stream.<Operation>concat(
                        constraints.stream().map(constraint -> new AddConstraint(before.name(), constraint)),
                        indexes.stream().map(index -> new CreateIndex(before.name(), index)))
                .toList();
    }

    private static boolean isVirtual(Column column) {
        return column.generated() != null && !column.generated().stored();
    }
}
