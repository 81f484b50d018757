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

/**
 * A table in the spellings that it goes through when a server reprints it again and again.
 *
 * <p>PostgreSQL's reprint of an {@code IN} list changes twice more when it is fed back, so that one round doesn't settle
 * whether two expressions are the same.
 */
final class SpelledTable {

    private static final int ROUNDS = 3;

    private final Dialect dialect;
    private final ServerSpelling spelling;
    private final Table table;
    private final Probe probe;
    private final List<Table> rounds = new ArrayList<>();

    SpelledTable(Dialect dialect, ServerSpelling spelling, Table table) {
        this.dialect = dialect;
        this.spelling = spelling;
        this.table = table;
        this.probe = new Probe(dialect, table);
        rounds.add(dialect.canonical(probe.table()));
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
     * Whether a thing of this table and a thing of another are spelled alike in some round.
     *
     * @param other asked first: this one is mostly out of a catalog, so that the server has spelled it already
     */
    boolean agrees(
            Function<Table, Optional<Object>> thing, SpelledTable other, Function<Table, Optional<Object>> otherThing) {
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

    // The name comes back as the server keeps it: one that is exact for its author need not be so for the server.
    private Optional<Column> stored(Table reprint, Column column) {
        return reprint.column(dialect.identifier(dialect.storedName(column.name())));
    }

    private Table round(int number) {
        while (rounds.size() <= number) {
            rounds.add(isSettled() ? last() : spelling.of(rounds.size() == 1 ? probe.table() : last()));
        }
        return rounds.get(number);
    }

    /** Whether the server gave back what it was given, as it will whenever it is asked again. */
    private boolean isSettled() {
        return rounds.size() > 1 && last().equals(rounds.get(rounds.size() - 2));
    }

    private Table last() {
        return rounds.get(rounds.size() - 1);
    }

    private static Function<Table, Optional<Object>> checkNamed(Identifier name) {
        return reprint -> reprint.constraint(name).map(found -> Conjunction.of(((CheckConstraint) found).expression()));
    }
}
