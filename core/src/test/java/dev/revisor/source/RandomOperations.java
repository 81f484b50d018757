package dev.revisor.source;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.AlterSequence;
import dev.revisor.operation.CommentTable;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.DropSequence;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.InsertRows;
import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.Refuse;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.RenameSequence;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.ArrayType;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.Deferrability;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.NullsOrder;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.RawType;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Operations of every kind with every attribute, and texts that break careless writers. */
final class RandomOperations {

    private static final List<String> HARD_TEXTS = List.of(
            "*/ class X {}",
            "\\u000a\\u0022",
            "\\\\u0041",
            "say \"hi\"",
            "it's",
            "two\nlines",
            "  indented\n    more\n",
            "ends in spaces   \nand\ttabs",
            "\"\"\"block\"\"\"\nand \"",
            "quote at the end\n\"",
            "back\\\nslash\\",
            "\r\n",
            "\n",
            " ",
            "naïve Straße",
            "客户电子邮件",
            "бухгалтерия",
            "😀 emoji \ud83d",
            "right \u202e to left",
            "\0\u0007\u007f\u00a0\u2028\ufeff",
            "{@link Foo} <b> & @param",
            "${x} %s {0}",
            "long ".repeat(60).strip(),
            "unbroken".repeat(40),
            "line of a long statement, longer than fits into a line of Java, and so it goes on and on\n".repeat(4));

    private final Random random;

    RandomOperations(long seed) {
        this.random = new Random(seed);
    }

    List<Operation> operations(int count) {
        return list(count, () -> operation(2));
    }

    String text() {
        return chance(3) ? pick(HARD_TEXTS) : word() + " " + word();
    }

    private Operation operation(int depth) {
        List<Supplier<Operation>> kinds = List.of(
                () -> new CreateTable(table()),
                () -> dropTable(),
                () -> new RenameTable(tableName(), identifier()),
                () -> new AddColumn(tableName(), column()),
                () -> alterColumn(),
                () -> dropColumn(),
                () -> new RenameColumn(tableName(), identifier(), identifier()),
                () -> new AddConstraint(tableName(), constraint()),
                () -> new RenameConstraint(tableName(), identifier(), identifier()),
                () -> dropConstraint(),
                () -> new CreateIndex(tableName(), index()),
                () -> new RenameIndex(tableName(), identifier(), identifier()),
                () -> dropIndex(),
                () -> new CreateSequence(sequence()),
                () -> new AlterSequence(sequence(), sequence()),
                () -> new RenameSequence(sequence(), identifier()),
                () -> dropSequence(),
                () -> new CommentTable(tableName(), optional(this::text), optional(this::text)),
                () -> new ExecuteSql("select " + text()),
                () -> insertRows(),
                () -> new Refuse(text()),
                () -> nested(depth),
                () -> nested(depth));
        return pick(kinds).get();
    }

    private Operation nested(int depth) {
        List<Operation> operations = depth == 0 ? List.of() : list(random.nextInt(4), () -> operation(depth - 1));
        return random.nextBoolean() ? new OutsideTransaction(operations) : new OnDatabases(databases(), operations);
    }

    private Operation dropTable() {
        Table table = table();
        return new DropTable(table.name(), optional(() -> table));
    }

    private Operation alterColumn() {
        Column from = column();
        return new AlterColumn(tableName(), from, column().withName(from.name()));
    }

    private Operation dropColumn() {
        Column column = column();
        return new DropColumn(tableName(), column.name(), optional(() -> column));
    }

    private Operation dropConstraint() {
        Constraint constraint = constraint();
        return random.nextBoolean()
                ? new DropConstraint(tableName(), constraint.name(), constraint)
                : new DropConstraint(tableName(), identifier(), null);
    }

    private Operation dropIndex() {
        Index index = index();
        return random.nextBoolean()
                ? new DropIndex(tableName(), index.name(), index)
                : new DropIndex(tableName(), identifier(), null);
    }

    private Operation dropSequence() {
        Sequence sequence = sequence();
        return new DropSequence(sequence.name(), optional(() -> sequence));
    }

    private Operation insertRows() {
        List<Identifier> columns = list(1 + random.nextInt(3), this::identifier);
        return new InsertRows(tableName(), columns, list(random.nextInt(3), () -> values(columns.size())));
    }

    private List<@Nullable Object> values(int count) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value());
        }
        return values;
    }

    private @Nullable Object value() {
        List<@Nullable Object> values = Arrays.asList(
                null,
                text(),
                random.nextInt(),
                random.nextLong(),
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                (short) random.nextInt(),
                (byte) random.nextInt(),
                random.nextDouble(),
                random.nextFloat(),
                Double.NaN,
                random.nextBoolean(),
                new BigDecimal("1.50"),
                new BigInteger("123456789012345678901234567890"),
                new UUID(random.nextLong(), random.nextLong()),
                LocalDate.of(2026, 11, 22),
                LocalTime.of(14, 30, 5, 123),
                LocalDateTime.of(2026, 11, 22, 14, 30),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                OffsetDateTime.of(2026, 11, 22, 14, 30, 0, 0, ZoneOffset.ofHours(2)));
        return pick(values);
    }

    private Table table() {
        return new Table(
                tableName(),
                list(random.nextInt(5), this::column),
                optional(this::primaryKey),
                list(random.nextInt(2), this::unique),
                list(random.nextInt(2), this::foreignKey),
                list(random.nextInt(2), this::check),
                list(random.nextInt(2), this::index),
                optional(this::text));
    }

    private Column column() {
        return new Column(
                identifier(),
                type(2),
                random.nextBoolean(),
                rarely(this::text),
                rarely(this::identity),
                rarely(() -> new GeneratedExpression(text(), random.nextBoolean())),
                rarely(this::text),
                rarely(this::text));
    }

    private Identity identity() {
        return random.nextBoolean()
                ? Identity.BY_DEFAULT
                : new Identity(random.nextBoolean(), random.nextLong(), random.nextInt(5));
    }

    private ColumnType type(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 5)) {
            case 0 ->
                new EnumerationType(random.nextInt(300), list(1 + random.nextInt(chance(5) ? 60 : 4), this::word));
            case 1 -> raw();
            case 2 -> portable();
            case 3 -> new NamedEnumerationType(identifier(), list(1 + random.nextInt(4), this::word));
            default -> new ArrayType(type(depth - 1));
        };
    }

    private PortableType portable() {
        PortableType.Kind kind = pick(List.of(PortableType.Kind.values()));
        for (int arguments = 0; ; arguments++) {
            try {
                return new PortableType(kind, list(arguments, () -> random.nextInt(1000)));
            } catch (IllegalArgumentException ex) {
                // Another number of arguments.
            }
        }
    }

    private RawType raw() {
        Map<Database, String> spellings = new EnumMap<>(Database.class);
        if (random.nextBoolean()) {
            databases().forEach(database -> spellings.put(database, text()));
        }
        return new RawType(spellings.isEmpty() || random.nextBoolean() ? text() : null, spellings);
    }

    private Constraint constraint() {
        return pick(List.<Supplier<Constraint>>of(this::primaryKey, this::unique, this::foreignKey, this::check))
                .get();
    }

    private PrimaryKey primaryKey() {
        return new PrimaryKey(optional(this::identifier), identifiers(), deferrability());
    }

    private UniqueConstraint unique() {
        return new UniqueConstraint(optional(this::identifier), identifiers(), deferrability(), chance(4));
    }

    private CheckConstraint check() {
        return new CheckConstraint(optional(this::identifier), text());
    }

    private ForeignKey foreignKey() {
        return new ForeignKey(
                optional(this::identifier),
                identifiers(),
                tableName(),
                identifiers(),
                action(),
                action(),
                deferrability());
    }

    private Deferrability deferrability() {
        return pick(List.of(Deferrability.values()));
    }

    private ReferentialAction action() {
        return pick(List.of(ReferentialAction.values()));
    }

    private Index index() {
        return new Index(
                optional(this::identifier),
                list(1 + random.nextInt(3), this::part),
                random.nextBoolean(),
                rarely(this::text),
                chance(4) ? identifiers() : List.of(),
                rarely(this::text),
                chance(4));
    }

    private IndexPart part() {
        IndexPart part = chance(3) ? IndexPart.expression(text()) : IndexPart.column(identifier());
        return (chance(3) ? part.descending() : part).withNulls(rarely(() -> pick(List.of(NullsOrder.values()))));
    }

    private Sequence sequence() {
        return new Sequence(tableName(), random.nextBoolean() ? 1 : random.nextLong(), random.nextInt(100));
    }

    private List<Identifier> identifiers() {
        return list(1 + random.nextInt(2), this::identifier);
    }

    private TableName tableName() {
        return new TableName(rarely(this::identifier), identifier());
    }

    private Identifier identifier() {
        return new Identifier(chance(20) ? pick(HARD_TEXTS) : word(), chance(6));
    }

    private String word() {
        return pick(List.of(
                "customer", "id", "name", "orders", "email", "NEW", "Done", "price > 0", "lower(name)", "created_at"));
    }

    private Set<Database> databases() {
        Set<Database> databases = EnumSet.of(pick(List.of(Database.values())));
        if (random.nextBoolean()) {
            databases.add(pick(List.of(Database.values())));
        }
        return databases;
    }

    private <T> @Nullable T rarely(Supplier<T> value) {
        return chance(4) ? value.get() : null;
    }

    private <T> @Nullable T optional(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private boolean chance(int outOf) {
        return random.nextInt(outOf) == 0;
    }

    private <T extends @Nullable Object> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> List<T> list(int count, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(element.get());
        }
        return list;
    }
}
