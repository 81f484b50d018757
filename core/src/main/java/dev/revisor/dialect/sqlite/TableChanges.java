package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.DeferredStatements;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on one table between two statements that need them done, so that they cost one rebuild at most. */
final class TableChanges {

    private final SqliteDefinitions definitions;
    private final TableName name;
    private final @Nullable Table before;
    private final List<Operation> operations = new ArrayList<>();

    /**
     * No changes yet.
     *
     * @param before the table as it is replayed, or null if replay does not know it
     */
    TableChanges(SqliteDefinitions definitions, TableName name, @Nullable Table before) {
        this.definitions = definitions;
        this.name = name;
        this.before = before;
    }

    void add(Operation operation) {
        operations.add(operation);
    }

    List<Operation> operations() {
        return operations;
    }

    /** Whether SQLite can do each of them, whatever else there is in the table. */
    boolean areSimple() {
        return operations.stream()
                .allMatch(operation -> operation instanceof CreateIndex
                        || operation instanceof DropIndex drop && drop.name() != null
                        || operation instanceof AddColumn add && TableState.canBeAdded(add.column()));
    }

    /** The statements, found out at their turn where there is a connection. */
    List<? extends Statement> statements(RenderContext context) {
        TableAlteration alteration = new TableAlteration(definitions, name, operations);
        return context.connection() == null
                ? alteration.offline(before)
                : List.of(new DeferredStatements(description(), alteration::online, false));
    }

    private String description() {
        return operations.stream()
                .map(TableChanges::words)
                .collect(Collectors.joining(", ", "change table '" + name + "': ", ""));
    }

    private static String words(Operation operation) {
        return Stream.of(column(operation), constraint(operation), index(operation))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> column(Operation operation) {
        if (operation instanceof AddColumn add) {
            return Optional.of("add column '" + add.column().name() + "'");
        }
        if (operation instanceof AlterColumn alter) {
            return Optional.of("alter column '" + alter.to().name() + "'");
        }
        return operation instanceof DropColumn drop
                ? Optional.of("drop column '" + drop.name() + "'")
                : Optional.empty();
    }

    private static Optional<String> constraint(Operation operation) {
        if (operation instanceof AddConstraint add) {
            return Optional.of("add constraint" + quoted(add.constraint().name()));
        }
        if (operation instanceof RenameConstraint rename) {
            return Optional.of("rename constraint" + quoted(rename.from()));
        }
        return operation instanceof DropConstraint drop
                ? Optional.of("drop constraint" + quoted(drop.name()))
                : Optional.empty();
    }

    private static Optional<String> index(Operation operation) {
        if (operation instanceof CreateIndex create) {
            return Optional.of("create index" + quoted(create.index().name()));
        }
        if (operation instanceof RenameIndex rename) {
            return Optional.of("rename index" + quoted(rename.from()));
        }
        return operation instanceof DropIndex drop ? Optional.of("drop index" + quoted(drop.name())) : Optional.empty();
    }

    private static String quoted(@Nullable Object name) {
        return name == null ? "" : " '" + name + "'";
    }
}
