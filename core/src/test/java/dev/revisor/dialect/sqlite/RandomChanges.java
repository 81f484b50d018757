package dev.revisor.dialect.sqlite;

import static dev.revisor.schema.Columns.column;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.Replay;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random changes of a table that leave its key and the columns of its rows alone, each possible where it comes. */
final class RandomChanges {

    private static final List<ColumnType> TYPES = List.of(
            Types.varchar(20),
            Types.varchar(200),
            Types.integer(),
            Types.bigint(),
            Types.decimal(10, 2),
            Types.enumeration(10, "NEW", "DONE"),
            Types.enumeration(10, "NEW", "OPEN", "DONE"));
    private static final List<String> DEFAULTS = List.of("'NEW'", "upper('new')", "('NEW')", "'NE'||'W'");

    private final Random random;
    private final TableName name;
    private Schema schema;
    private int number;

    RandomChanges(Random random, Table table) {
        this.random = random;
        this.name = table.name();
        this.schema = Schema.of(table);
    }

    List<Operation> next(int count) {
        List<Operation> operations = new ArrayList<>();
        while (operations.size() < count) {
            one().ifPresent(operation -> {
                operations.add(operation);
                schema = Replay.apply(schema, operation, Database.SQLITE);
            });
        }
        return operations;
    }

    private Optional<Operation> one() {
        List<Supplier<Optional<Operation>>> kinds = List.of(
                () -> Optional.of(new AddColumn(name, newColumn())),
                () -> anyColumn().map(column -> new AlterColumn(name, column, altered(column))),
                () -> anyColumn().filter(this::isFree).map(column -> new DropColumn(name, column.name(), column)),
                () -> anyColumn().map(column -> new RenameColumn(name, column.name(), newName("renamed"))),
                () -> anyColumn().map(column -> new AddConstraint(name, newConstraint(column))),
                () -> any(removable()).map(constraint -> new DropConstraint(name, constraint.name(), constraint)),
                () -> anyColumn().map(column -> new CreateIndex(name, newIndex(column))),
                () -> any(table().indexes()).map(index -> new DropIndex(name, index.name(), index)));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private Column newColumn() {
        return column(newName("New"), type()).defaultValue(random.nextBoolean() ? value() : null);
    }

    private Column altered(Column column) {
        return switch (random.nextInt(4)) {
            case 0 -> column.withType(type());
            case 1 -> column.defaultValue(random.nextBoolean() ? value() : null);
            case 2 -> column.collation(random.nextBoolean() ? "NOCASE" : null);
            default -> column.comment("comment " + number);
        };
    }

    private Constraint newConstraint(Column column) {
        Identifier constraint = newName("constraint");
        String quoted = SqliteDialect.current().quote(column.name());
        return random.nextBoolean()
                ? new UniqueConstraint(constraint, List.of(Identifier.of("id"), column.name()))
                : new CheckConstraint(constraint, quoted + " IS NULL or length( " + quoted + ")<100");
    }

    private Index newIndex(Column column) {
        String quoted = SqliteDialect.current().quote(column.name());
        IndexPart part = random.nextBoolean()
                ? IndexPart.column(column.name())
                : IndexPart.expression("coalesce(" + quoted + ",'')");
        Index index = new Index(newName("ix"), List.of(part.descending(), IndexPart.column("id")), false, null);
        return random.nextBoolean() ? index.where(quoted + " is not null") : index;
    }

    private Optional<Column> anyColumn() {
        return any(table().columns().stream()
                .filter(column -> column.name().text().contains(" "))
                .toList());
    }

    private List<Constraint> removable() {
        return Stream.<Constraint>concat(table().uniques().stream(), table().checks().stream())
                .toList();
    }

    private boolean isFree(Column column) {
        String mention = column.name().text().replace("\"", "\"\"");
        return table().uniques().stream().noneMatch(key -> key.columns().contains(column.name()))
                && table().indexes().stream()
                        .noneMatch(index -> index.toString().contains(mention))
                && table().checks().stream()
                        .noneMatch(check -> check.expression().contains(mention));
    }

    private <T> Optional<T> any(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    private ColumnType type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private String value() {
        return DEFAULTS.get(random.nextInt(DEFAULTS.size()));
    }

    private Identifier newName(String prefix) {
        return Identifier.exact(prefix + " \"" + ++number + "]");
    }

    private Table table() {
        return schema.table(name).orElseThrow();
    }
}
