package dev.revisor.dialect;

import static dev.revisor.schema.Columns.column;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CommentTable;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.operation.Replay;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Random changes of two tables, each possible where it comes and on every database; keys and rows are left alone. */
final class RandomAlterations {

    /** Groups of types whose values fit into each other, with a default for each. */
    private static final List<Map<ColumnType, String>> TYPES = List.of(
            Map.of(Types.varchar(20), "'NEW'", Types.varchar(200), "'it''s'"),
            Map.of(Types.integer(), "7", Types.decimal(10, 2), "2"),
            Map.of(Types.bigint(), ""),
            Map.of(Types.bool(), "true"),
            Map.of(
                    Types.enumeration(10, "NEW", "DONE"),
                    "'DONE'",
                    Types.enumeration(12, "NEW", "OPEN", "DONE"),
                    "'NEW'"));

    private final Random random;
    private final Database database;
    private Schema schema;
    private int number;

    RandomAlterations(Random random, Database database) {
        this.random = random;
        this.database = database;
        this.schema = Schema.of(parent(), child());
    }

    static Table parent() {
        return Table.of(
                "parent",
                column("id", Types.bigint()).identity(),
                column("code", Types.varchar(20)).notNull(),
                new PrimaryKey(Identifier.of("pk_parent"), List.of(Identifier.of("id"))),
                Constraints.unique("uq_parent_code", "code"));
    }

    static Table child() {
        return Table.of(
                "child",
                column("id", Types.bigint()).identity(),
                column("parent_id", Types.bigint()),
                column("other_id", Types.bigint()),
                column("size", Types.integer()).defaultValue("1"),
                new PrimaryKey(Identifier.of("pk_child"), List.of(Identifier.of("id"))),
                Constraints.foreignKey("fk_child_parent", "parent_id").references("parent", "id"));
    }

    List<Operation> next(int count) {
        List<Operation> operations = new ArrayList<>();
        while (operations.size() < count) {
            one().ifPresent(operation -> {
                operations.add(operation);
                schema = Replay.apply(schema, operation, database);
            });
        }
        return operations;
    }

    private Optional<Operation> one() {
        Table table = any(List.copyOf(schema.tables().values())).orElseThrow();
        TableName name = table.name();
        Predicate<Column> isFree = column -> isFree(table, column);
        List<Supplier<Optional<Operation>>> kinds = List.of(
                () -> Optional.of(new AddColumn(name, newColumn())),
                () -> anyColumn(table, isFree).map(column -> new AlterColumn(name, column, altered(column))),
                () -> anyColumn(table, isFree).map(column -> new DropColumn(name, column.name(), column)),
                () -> anyColumn(table, column -> true)
                        .map(column -> new RenameColumn(name, column.name(), newName("renamed"))),
                () -> anyColumn(table, column -> true).map(column -> new AddConstraint(name, newConstraint(column))),
                () -> anyColumn(table, RandomAlterations::canRefer)
                        .map(column -> new AddConstraint(name, newForeignKey(column))),
                () -> any(removable(table)).map(constraint -> new DropConstraint(name, constraint.name(), constraint)),
                () -> anyColumn(table, column -> true).map(column -> new CreateIndex(name, newIndex(table, column))),
                () -> any(table.indexes()).map(index -> new DropIndex(name, index.name(), index)),
                () -> Optional.of(new RenameTable(name, newName("table"))),
                () -> Optional.of(new CommentTable(name, table.comment(), "comment " + ++number)));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private Column newColumn() {
        return withDefault(column(newName("new"), type(any(TYPES).orElseThrow())));
    }

    private Column altered(Column column) {
        return switch (random.nextInt(3)) {
            case 0 -> withDefault(column.withType(type(group(column.type()))));
            case 1 -> withDefault(column);
            default -> column.comment("it's " + ++number);
        };
    }

    private Column withDefault(Column column) {
        String value = group(column.type()).get(column.type());
        return column.defaultValue(value.isEmpty() || random.nextBoolean() ? null : value);
    }

    private ColumnType type(Map<ColumnType, String> group) {
        return any(group.keySet().stream()
                        .sorted(Comparator.comparing(ColumnType::toString))
                        .toList())
                .orElseThrow();
    }

    private static Map<ColumnType, String> group(ColumnType type) {
        return TYPES.stream()
                .filter(group -> group.containsKey(type))
                .findFirst()
                .orElseThrow();
    }

    private Constraint newConstraint(Column column) {
        return random.nextBoolean()
                ? new UniqueConstraint(newName("uq"), List.of(column.name(), Identifier.of("id")))
                : new CheckConstraint(newName("ck"), column.name() + " is null or " + column.name() + " is not null");
    }

    private Constraint newForeignKey(Column column) {
        Table parent = schema.tables().values().stream()
                .filter(table -> table.constraint(Identifier.of("pk_parent")).isPresent())
                .findFirst()
                .orElseThrow();
        return Constraints.foreignKey(newName("fk"), column.name())
                .references(parent.name(), Identifier.of("id"))
                .onDelete(random.nextBoolean() ? ReferentialAction.CASCADE : ReferentialAction.NO_ACTION);
    }

    private Index newIndex(Table table, Column column) {
        IndexPart part = IndexPart.column(column.name());
        List<IndexPart> parts = new ArrayList<>(List.of(random.nextBoolean() ? part : part.descending()));
        anyColumn(table, other -> !other.equals(column))
                .map(Column::name)
                .map(IndexPart::column)
                .ifPresent(parts::add);
        boolean isUnique = random.nextInt(4) == 0;
        if (isUnique) {
            parts.add(IndexPart.column("id"));
        }
        return new Index(newName("ix"), parts, isUnique, null);
    }

    private Optional<Column> anyColumn(Table table, Predicate<Column> condition) {
        return any(table.columns().stream()
                .filter(column -> column.nullable())
                .filter(condition)
                .toList());
    }

    private static boolean canRefer(Column column) {
        return column.type().equals(Types.bigint()) && column.defaultValue() == null;
    }

    private static boolean isFree(Table table, Column column) {
        String name = column.name().text();
        return table.constraints().stream()
                        .noneMatch(constraint -> constraint.toString().contains(name))
                && table.indexes().stream().noneMatch(index -> index.toString().contains(name));
    }

    private static List<Constraint> removable(Table table) {
        return table.constraints().stream()
                .filter(constraint -> !(constraint instanceof PrimaryKey))
                .toList();
    }

    private <T> Optional<T> any(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    private Identifier newName(String prefix) {
        return Identifier.of(prefix + "_" + ++number);
    }
}
