package dev.revisor.autogenerate;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table in the spellings that it goes through when a server reprints it again and again.
 *
 * <p>PostgreSQL's reprint of an {@code IN} list changes twice more when it is fed back, so that one round doesn't settle
 * whether two expressions are the same.
 */
final class SpelledTable {

    /** How many spellings of a table are compared: its own, and those of a server. */
    static final int ROUNDS = 3;

    private final Dialect dialect;
    private final ServerSpelling spelling;
    private final Table table;
    private final Probe probe;
    private final List<Table> rounds = new ArrayList<>();
    private final Set<Object> plain = new HashSet<>();

    SpelledTable(Dialect dialect, ServerSpelling spelling, Table table) {
        this.dialect = dialect;
        this.spelling = spelling;
        this.table = table;
        this.probe = new Probe(dialect, table);
        Table canonical = probe.canonical();
        rounds.add(canonical);
        canonical.checks().forEach(check -> plain.add(conditions(check)));
        canonical.indexes().forEach(index -> plain.add(index.withName(null)));
    }

    /** Finds the default of a column in a reprint. */
    Function<Table, Optional<Object>> defaultOf(Column column) {
        return reprint -> stored(reprint, column).map(Column::defaultValue);
    }

    /** Finds the generated expression of a column in a reprint. */
    Function<Table, Optional<Object>> generatedOf(Column column) {
        return reprint -> stored(reprint, column).map(Column::generated).map(GeneratedExpression::expression);
    }

    /** Finds a check of the table in a reprint. */
    Function<Table, Optional<Object>> check(CheckConstraint check) {
        return checkNamed(probe.checkName(table.checks().indexOf(check)));
    }

    /** Finds the check that the type of a column brings along in a reprint. */
    Function<Table, Optional<Object>> impliedCheck(Column column) {
        return checkNamed(probe.impliedName(column));
    }

    /** Finds an index of the table in a reprint. */
    Function<Table, Optional<Object>> index(Index index) {
        Identifier name = probe.indexName(table.indexes().indexOf(index));
        return reprint -> reprint.index(name).map(found -> found.withName(null));
    }

    /**
     * Whether a thing of this table and a thing of another are spelled alike in some round. What is spelled like something
     * else in the other table before any server is asked is that, and nothing is asked.
     *
     * @param other asked first: this one is mostly out of a catalog, so that the server has spelled it already
     */
    boolean agrees(
            Function<Table, Optional<Object>> thing, SpelledTable other, Function<Table, Optional<Object>> otherThing) {
        Optional<Object> one = thing.apply(round(0));
        Optional<Object> another = otherThing.apply(other.round(0));
        if (one.filter(other.plain::contains).isPresent()
                || another.filter(plain::contains).isPresent()) {
            return one.equals(another);
        }
        Set<Object> spellings = new HashSet<>();
        Set<Object> otherSpellings = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            otherThing.apply(other.round(round)).ifPresent(otherSpellings::add);
            if (spellings.stream().anyMatch(otherSpellings::contains)) {
                return true;
            }
            thing.apply(round(round)).ifPresent(spellings::add);
            if (spellings.stream().anyMatch(otherSpellings::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Whether each expression of two tables was spelled like one of the other so far. */
    boolean isLike(SpelledTable other) {
        return isPartOf(other) && other.isPartOf(this);
    }

    /** How many spellings are known. */
    int rounds() {
        return rounds.size();
    }

    /** Asks a server once for the next spelling of several tables, but for those that it has settled. */
    static void ask(ServerSpelling spelling, List<SpelledTable> tables) {
        List<SpelledTable> open =
                tables.stream().filter(table -> !table.isSettled()).toList();
        List<Table> answers = open.isEmpty()
                ? List.of()
                : spelling.of(open.stream().map(SpelledTable::latest).toList());
        tables.stream().filter(SpelledTable::isSettled).forEach(table -> table.rounds.add(table.latest()));
        for (int i = 0; i < open.size(); i++) {
            open.get(i).rounds.add(answers.get(i));
        }
    }

    private boolean isPartOf(SpelledTable other) {
        Set<Object> others =
                other.expressions().stream().flatMap(other::spellings).collect(Collectors.toSet());
        return expressions().stream()
                .allMatch(expression -> spellings(expression).anyMatch(others::contains));
    }

    private Stream<Object> spellings(Function<Table, Optional<Object>> thing) {
        return rounds.stream().flatMap(round -> thing.apply(round).stream());
    }

    private List<Function<Table, Optional<Object>>> expressions() {
        List<Function<Table, Optional<Object>>> expressions = new ArrayList<>();
        for (Column column : table.columns()) {
            expressions.add(defaultOf(column));
            expressions.add(generatedOf(column));
            expressions.add(impliedCheck(column));
        }
        table.checks().forEach(check -> expressions.add(check(check)));
        table.indexes().stream()
                .filter(index -> !DialectEquivalence.hasOnlyColumns(index))
                .forEach(index -> expressions.add(index(index)));
        expressions.removeIf(expression -> expression.apply(rounds.get(0)).isEmpty());
        return expressions;
    }

    // The name comes back as the server keeps it: one that is exact for its author need not be so for the server.
    private Optional<Column> stored(Table reprint, Column column) {
        return reprint.column(dialect.identifier(dialect.storedName(column.name())));
    }

    private Table round(int number) {
        while (rounds.size() <= number) {
            ask(spelling, List.of(this));
        }
        return rounds.get(number);
    }

    /** Whether the server gave back what it was given, as it will whenever it is asked again. */
    private boolean isSettled() {
        return rounds.size() > 1 && latest().equals(rounds.get(rounds.size() - 2));
    }

    private Table latest() {
        return rounds.size() == 1 ? probe.table() : rounds.get(rounds.size() - 1);
    }

    private static Function<Table, Optional<Object>> checkNamed(Identifier name) {
        return reprint -> reprint.constraint(name).map(found -> conditions((CheckConstraint) found));
    }

    private static Object conditions(CheckConstraint check) {
        return Conjunction.of(check.expression());
    }
}
