package dev.revisor.pairs;

import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.operation.Replay;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two schemas and what their author says about the way from the first to the second.
 *
 * @param seed what it was made from
 * @param renames what the way begins with: tables, then columns under the new names of their tables, all at once
 */
record Pair(long seed, Schema from, List<Operation> renames, Schema to) {

    private static final Set<Database> FIRST_CLASS =
            EnumSet.of(Database.H2, Database.SQLITE, Database.POSTGRESQL, Database.MARIADB);

    /** The pair of a seed for a database. Two of three are for all databases; the third has more that is its own. */
    static Pair of(long seed, Database database) {
        Set<Database> databases = isPortable(seed) ? FIRST_CLASS : Set.of(database);
        Chance chance = new Chance(new Random(seed * 7919));
        RandomNames names = new RandomNames(chance.random());
        Sketch sketch = new Sketch(chance, names, databases);
        Schema from = sketch.fill();
        if (chance.oneIn(10)) {
            return new Pair(seed, from, List.of(), new Sketch(chance, names, databases).fill());
        }
        List<Operation> renames = new RandomRenames(chance, names, databases).of(from);
        sketch.begin(Replay.apply(from, AtOnce.oneByOne(renames), Database.H2));
        new RandomEdits(sketch).make(chance.below(9));
        Pair pair = new Pair(seed, from, renames, sketch.schema)
                .withoutVainRenames()
                .withoutExpressionsOfReservedWords();
        return databases.contains(Database.H2) ? pair.withoutSwapsOfKeys() : pair;
    }

    /** Whether every database can have both schemas. */
    boolean isPortable() {
        return isPortable(seed);
    }

    private static boolean isPortable(long seed) {
        return seed % 3 != 0;
    }

    /** The way back as a pair of its own. */
    Pair reversed() {
        return new Pair(seed, to, inverse(), from);
    }

    /** The schemas besides the default one. */
    Set<Identifier> places() {
        return Stream.of(from, to)
                .flatMap(schema ->
                        Stream.concat(schema.tables().keySet().stream(), schema.sequences().keySet().stream()))
                .flatMap(name -> Optional.ofNullable(name.schema()).stream())
                .collect(Collectors.toSet());
    }

    /** The same pair with other names for the schemas besides the default one. */
    Pair moved(UnaryOperator<Identifier> place) {
        return new Pair(seed, Places.moved(from, place), Places.moved(renames, place), Places.moved(to, place));
    }

    /** The first schema with the names of the second. */
    Schema renamed() {
        return Replay.apply(from, AtOnce.oneByOne(renames), Database.H2);
    }

    TableName renamed(TableName table) {
        return AtOnce.name(renames, table);
    }

    Identifier renamed(TableName table, Identifier column) {
        return renames.stream()
                .filter(RenameColumn.class::isInstance)
                .map(RenameColumn.class::cast)
                .filter(rename ->
                        rename.table().equals(renamed(table)) && rename.from().equals(column))
                .findFirst()
                .map(RenameColumn::to)
                .orElse(column);
    }

    /** The table as the second schema has it. */
    Optional<Table> counterpart(TableName table) {
        return to.table(renamed(table));
    }

    /** The column as the second schema has it. */
    Optional<Column> counterpart(TableName table, Identifier column) {
        return counterpart(table).flatMap(found -> found.column(renamed(table, column)));
    }

    /** Without the renames of what is dropped afterwards. */
    private Pair withoutVainRenames() {
        List<Operation> kept = renames.stream().filter(this::isKept).toList();
        return kept.size() == renames.size() ? this : with(kept).withoutVainRenames();
    }

    /** What speaks of a column that was called by a reserved word doesn't put that word into quotes on the way back. */
    private Pair withoutExpressionsOfReservedWords() {
        boolean speaks = renames.stream()
                .filter(RenameColumn.class::isInstance)
                .map(RenameColumn.class::cast)
                .filter(rename -> !RandomNames.isPlain(rename.from()))
                .anyMatch(rename -> to.table(rename.table())
                        .filter(table -> Parts.isMentioned(table, rename.to()))
                        .isPresent());
        return speaks ? new Pair(seed, from, renames, renamed()) : this;
    }

    /** H2 tells the columns of keys apart by their old names until it is opened again. */
    private Pair withoutSwapsOfKeys() {
        List<Operation> kept = renames.stream()
                .filter(rename ->
                        !isKey(rename) || renames.stream().noneMatch(other -> AtOnce.takesNameOf(rename, other)))
                .toList();
        return with(kept);
    }

    private boolean isKey(Operation rename) {
        return rename instanceof RenameColumn column
                && to.table(column.table()).stream()
                        .anyMatch(table -> Parts.keyColumns(table).contains(column.to()));
    }

    /** With some of the renames; if one of them takes a name that is not given up then, with all and nothing else. */
    private Pair with(List<Operation> some) {
        boolean isPossible = renames.stream()
                .filter(other -> !some.contains(other))
                .noneMatch(other -> some.stream().anyMatch(rename -> AtOnce.takesNameOf(rename, other)));
        return isPossible ? new Pair(seed, from, some, to) : new Pair(seed, from, renames, renamed());
    }

    private boolean isKept(Operation rename) {
        return rename instanceof RenameTable table
                ? to.table(table.from().withName(table.to())).isPresent()
                : isKept((RenameColumn) rename);
    }

    private boolean isKept(RenameColumn rename) {
        List<Operation> tables =
                renames.stream().filter(RenameTable.class::isInstance).toList();
        Schema named = Replay.apply(from, AtOnce.oneByOne(tables), Database.H2);
        return has(named, rename.table(), rename.from()) && has(to, rename.table(), rename.to());
    }

    private static boolean has(Schema schema, TableName table, Identifier column) {
        return schema.table(table).flatMap(found -> found.column(column)).isPresent();
    }

    private List<Operation> inverse() {
        Stream<Operation> tables = renames.stream()
                .filter(RenameTable.class::isInstance)
                .map(rename -> rename.inverse().orElseThrow());
        Stream<Operation> columns = renames.stream()
                .filter(RenameColumn.class::isInstance)
                .map(RenameColumn.class::cast)
                .map(rename -> new RenameColumn(formerName(rename.table()), rename.to(), rename.from()));
        return Stream.concat(tables, columns).toList();
    }

    private TableName formerName(TableName table) {
        return from.tables().keySet().stream()
                .filter(name -> renamed(name).equals(table))
                .findFirst()
                .orElse(table);
    }
}
