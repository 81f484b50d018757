package dev.revisor.pairs;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.Deferrability;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes tables and what is in them. */
final class RandomParts {

    private static final List<String> COMMENTS =
            List.of("it's a comment", "a \"quoted\" word", "größe \\ 日本", "two\nlines", "plain");
    private static final List<String> NUMBER_CHECKS =
            List.of("%s <> -99", "%s >= -5", "%s between -5 and 1000", "%s not in (97, 98, 99)", "abs(%s) < 30000");
    private static final List<String> TEXT_CHECKS = List.of(
            "%s <> 'never'",
            "length(%s) < 90",
            "%s not in ('a', 'it''s')",
            "%1$s is null or lower(%1$s) <> 'x'",
            "%1$s is not null or %1$s is null",
            "not (%s like 'z%%')");

    private final Chance chance;
    private final RandomNames names;
    private final Set<Database> databases;
    private final Vocabulary vocabulary;
    private final RandomIndexes indexes;
    private final RandomReferences references;

    RandomParts(Chance chance, RandomNames names, Set<Database> databases) {
        this.chance = chance;
        this.names = names;
        this.databases = databases;
        this.vocabulary = new Vocabulary(chance, names);
        this.indexes = new RandomIndexes(chance, names, this);
        this.references = new RandomReferences(chance, names, this);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    RandomIndexes indexes() {
        return indexes;
    }

    RandomReferences references() {
        return references;
    }

    /** A table that refers to no other. */
    Table table() {
        List<Column> keys = keyColumns();
        TableBuilder builder = new TableBuilder(placed(names.next("tab"))).comment(comment());
        keys.forEach(builder::add);
        for (int i = chance.below(6); i > 0; i--) {
            builder.add(column());
        }
        boolean hasKey = keys.get(0).numbering() != null || !chance.oneIn(12);
        return withExtras(builder.primaryKey(hasKey ? primaryKey(keys) : null).build());
    }

    /** The name in the default schema or sometimes in another one. */
    TableName placed(Identifier name) {
        return new TableName(chance.oneIn(4) ? Identifier.of("extra") : null, name);
    }

    /** H2 and MariaDB look for a table without schema beside the one that refers to it, and SQLite in no other file. */
    boolean canRefer(TableName from, TableName to) {
        return Objects.equals(from.schema(), to.schema())
                || isOneOf(Database.POSTGRESQL)
                || isOneOf(Database.H2, Database.POSTGRESQL, Database.MARIADB) && to.schema() != null;
    }

    boolean isPortable() {
        return databases.size() > 1;
    }

    /** Whether all databases of the pair are among these. */
    boolean isOneOf(Database... candidates) {
        return List.of(candidates).containsAll(databases);
    }

    /** Whether one of these is among the databases of the pair. */
    boolean areAmong(Database... candidates) {
        return Stream.of(candidates).anyMatch(databases::contains);
    }

    Column column() {
        return column(chance.one(List.of(Family.values())));
    }

    Column column(Family family) {
        Identifier name = chance.oneIn(3) ? names.next("col") : names.plain("col");
        Column column = new Column(name, chance.one(types(family)));
        return column.withNullable(!chance.oneIn(3))
                .defaultValue(defaultValue(column.type()))
                .collation(collation(family))
                .comment(comment());
    }

    /** The types of a family, those of names that this schema knows among them. */
    List<ColumnType> types(Family family) {
        return switch (family) {
            case NAMED_WORD -> vocabulary.types();
            case NAMED_WORDS -> vocabulary.types().stream().map(Types::array).toList();
            default -> family.types();
        };
    }

    /** Collations have other names on every database; H2 has them for whole databases only. */
    @Nullable
    String collation(Family family) {
        if (!family.isCollated() || isPortable() || !chance.oneIn(6)) {
            return null;
        }
        return switch (databases.iterator().next()) {
            case H2 -> null;
            case SQLITE -> chance.one(List.of("nocase", "rtrim"));
            case POSTGRESQL -> chance.one(List.of("C", "POSIX"));
            case MARIADB, MYSQL -> chance.one(List.of("utf8mb4_bin", "utf8mb4_unicode_ci"));
        };
    }

    @Nullable
    String defaultValue(ColumnType type) {
        List<String> defaults = new ArrayList<>(Family.of(type).defaults());
        if (Set.of(Types.timestamp(0), Types.instant(0)).contains(type)) {
            defaults.add("current_timestamp");
        }
        if (type.equals(Types.timestamp(6)) && !databases.contains(Database.SQLITE)) {
            defaults.add("current_timestamp(6)");
        }
        return chance.oneIn(3) ? chance.any(defaults).orElse(null) : null;
    }

    @Nullable
    String comment() {
        return chance.oneIn(5) ? chance.one(COMMENTS) : null;
    }

    Identity identity() {
        return chance.oneIn(4)
                ? new Identity(chance.oneIn(2), chance.one(List.of(1L, 100L)), chance.one(List.of(1L, 5L)))
                : Identity.BY_DEFAULT;
    }

    /** A primary key of columns; one of several in any order. */
    PrimaryKey primaryKey(List<Column> columns) {
        return new PrimaryKey(
                        names.maybe("pk"),
                        chance.shuffled(columns).stream().map(Column::name).toList())
                .withDeferrability(deferrability(Database.POSTGRESQL));
    }

    Optional<Column> generated(Table table) {
        return chance.any(Parts.expressible(table)).map(base -> {
            boolean isNumber = Family.of(base.type()) == Family.INTEGER;
            String expression = isNumber
                    ? chance.one(List.of("%s * 2", "coalesce(%s, 0) + 1", "abs(%s)"))
                    : chance.one(List.of("upper(%s)", "coalesce(%s, 'none')"));
            String text = expression.formatted(base.name());
            Column column = new Column(names.plain("gen"), isNumber ? Types.bigint() : Types.varchar(255));
            return chance.oneIn(2) ? column.generatedStored(text) : column.generatedVirtual(text);
        });
    }

    Optional<UniqueConstraint> unique(Table table) {
        List<Identifier> columns = uniqueColumns(table);
        return Parts.uniqueColumns(table).contains(Set.copyOf(columns)) || columns.isEmpty()
                ? Optional.empty()
                : Optional.of(reconsidered(new UniqueConstraint(names.maybe("uq"), columns)));
    }

    /** The same with other words about it. */
    UniqueConstraint reconsidered(UniqueConstraint key) {
        return key.withDeferrability(deferrability(Database.POSTGRESQL)).withNullsEqual(areNullsEqual());
    }

    /** Whether keys without a value are equal, where a database of the pair has a choice. */
    boolean areNullsEqual() {
        return areAmong(Database.H2, Database.POSTGRESQL) && chance.oneIn(4);
    }

    /** When a key is checked, where a database of the pair is among those that have a choice; others leave it out. */
    Deferrability deferrability(Database... choosing) {
        return areAmong(choosing) && chance.oneIn(4)
                ? chance.one(List.of(Deferrability.values()))
                : Deferrability.NOT_DEFERRABLE;
    }

    Optional<CheckConstraint> check(Table table) {
        List<String> conditions = chance.some(Parts.expressible(table), chance.oneIn(3) ? 2 : 1).stream()
                .map(this::condition)
                .toList();
        String expression = conditions.size() == 2
                ? "(%s) %s (%s)".formatted(conditions.get(0), chance.one(List.of("and", "or")), conditions.get(1))
                : String.join("", conditions);
        return Optional.of(new CheckConstraint(names.maybe("ck"), expression))
                .filter(check -> !conditions.isEmpty())
                .filter(check -> table.checks().stream()
                        .noneMatch(other -> other.expression().equals(check.expression())));
    }

    private String condition(Column column) {
        boolean isNumber = Family.of(column.type()) == Family.INTEGER;
        return chance.one(isNumber ? NUMBER_CHECKS : TEXT_CHECKS).formatted(column.name());
    }

    Optional<Index> index(Table table) {
        return indexes.any(table);
    }

    private Table withExtras(Table bare) {
        Table table = bare;
        for (int i = chance.below(4); i > 0; i--) {
            Table before = table;
            Optional<? extends TableElement> extra = switch (chance.below(4)) {
                case 0 -> unique(before);
                case 1 -> index(before);
                case 2 -> check(before);
                default -> generated(before);
            };
            table = extra.map(element -> before.edit().add(element).build()).orElse(before);
        }
        return table;
    }

    private List<Column> keyColumns() {
        if (!chance.oneIn(3)) {
            Column column = new Column(names.next("id"), chance.one(List.of(Types.bigint(), Types.integer())));
            return List.of(chance.oneIn(3) ? column.notNull() : column.notNull().withNumbering(identity()));
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 1 + chance.below(3); i > 0; i--) {
            Family family = chance.one(Family.keys());
            columns.add(new Column(names.next("id"), chance.one(types(family))).notNull());
        }
        return columns;
    }

    /** In the order of the table: it is not compared, and MariaDB minds it where a foreign key refers to them. */
    private List<Identifier> uniqueColumns(Table table) {
        return chance.some(Parts.keyable(table), 1 + chance.below(2)).stream()
                .sorted(Comparator.comparing(table.columns()::indexOf))
                .map(Column::name)
                .toList();
    }
}
