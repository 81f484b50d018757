package dev.revisor.dialect.postgresql;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.InsertRows;
import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.RunCode;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Index;
import dev.revisor.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether operations use words of an enumeration: in expressions, or perhaps in rows. */
final class WordUse {

    private static final List<Class<? extends Operation>> ON_ROWS = List.of(
            ExecuteSql.class,
            FillColumn.class,
            InsertRows.class,
            OnDatabases.class,
            OutsideTransaction.class,
            RunCode.class);

    private WordUse() {}

    /** Whether one of the operations may use one of the words. */
    static boolean mayOccur(List<String> words, List<Operation> operations) {
        List<String> literals =
                words.stream().map(PostgresqlLiterals.INSTANCE::text).toList();
        return operations.stream()
                .anyMatch(operation -> ON_ROWS.stream().anyMatch(kind -> kind.isInstance(operation))
                        || expressions(operation)
                                .anyMatch(expression -> literals.stream().anyMatch(expression::contains)));
    }

    private static Stream<String> expressions(Operation operation) {
        if (operation instanceof CreateTable create) {
            return expressions(create.table());
        }
        if (operation instanceof AddColumn add) {
            return expressions(add.column());
        }
        if (operation instanceof AlterColumn alter) {
            return expressions(alter.to());
        }
        if (operation instanceof CreateIndex create) {
            return expressions(create.index());
        }
        return operation instanceof AddConstraint add && add.constraint() instanceof CheckConstraint check
                ? Stream.of(check.expression())
                : Stream.empty();
    }

    private static Stream<String> expressions(Table table) {
        return Stream.of(
                        table.columns().stream().flatMap(WordUse::expressions),
                        table.checks().stream().map(CheckConstraint::expression),
                        table.indexes().stream().flatMap(WordUse::expressions))
                .flatMap(expressions -> expressions);
    }

    private static Stream<String> expressions(Column column) {
        String generated =
                column.generated() == null ? null : column.generated().expression();
        return Stream.of(column.defaultValue(), generated).filter(Objects::nonNull);
    }

    private static Stream<String> expressions(Index index) {
        return Stream.concat(
                Stream.ofNullable(index.predicate()),
                index.parts().stream().flatMap(part -> Stream.ofNullable(part.expression())));
    }
}
