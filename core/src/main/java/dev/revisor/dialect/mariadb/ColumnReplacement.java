package dev.revisor.dialect.mariadb;

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
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands on a column that has to be dropped and added again. No virtual column becomes another one in its place, nor
 * the other way round, see <a href="https://mariadb.com/kb/en/generated-columns/">Generated Columns</a>.
 */
final class ColumnReplacement {

    private final TableName table;
    private final List<Constraint> constraints;
    private final List<Index> indexes;

    ColumnReplacement(Table before, Identifier column, Database database) {
        ColumnMentions mentions = new ColumnMentions(column, database);
        this.table = before.name();
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

    static boolean isNeeded(AlterColumn alter) {
        return isVirtual(alter.from()) != isVirtual(alter.to());
    }

    /** Whether its values have to be kept. */
    static boolean keepsValues(AlterColumn alter) {
        return alter.to().generated() == null;
    }

    List<Operation> drops() {
        return Stream.<Operation>concat(
                        constraints.stream()
                                .map(constraint -> new DropConstraint(table, constraint.name(), constraint)),
                        indexes.stream().map(index -> new DropIndex(table, index.name(), index)))
                .toList();
    }

    List<Operation> additions() {
        return Stream.<Operation>concat(
                        constraints.stream().map(constraint -> new AddConstraint(table, constraint)),
                        indexes.stream().map(index -> new CreateIndex(table, index)))
                .toList();
    }

    private static boolean isVirtual(Column column) {
        return column.generated() != null && !column.generated().stored();
    }
}
