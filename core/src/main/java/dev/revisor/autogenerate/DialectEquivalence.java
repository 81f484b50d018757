package dev.revisor.autogenerate;

import dev.revisor.dialect.Dialect;
import dev.revisor.diff.Equivalence;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.UniqueConstraint;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Equality in a dialect's canonical form; where expressions still differ, the server's own spelling decides. */
final class DialectEquivalence implements Equivalence {

    private final Dialect dialect;
    private final Map<Identifier, Identifier> folded = new HashMap<>();
    private final IdentityHashMap<Table, Map<Identifier, Column>> columns = new IdentityHashMap<>();
    private final IdentityHashMap<ForeignKey, ForeignKey> foreignKeys = new IdentityHashMap<>();
    private final SpelledTables spelled;

    DialectEquivalence(Dialect dialect, ServerSpelling spelling) {
        this.dialect = dialect;
        this.spelled = new SpelledTables(dialect, spelling);
    }

    @Override
    public Identifier fold(Identifier name) {
        return folded.computeIfAbsent(name, key -> dialect.identifier(dialect.storedName(key)));
    }

    @Override
    public boolean sameColumn(Table fromTable, Column from, Table toTable, Column to) {
        return sameButImpliedChecks(fromTable, from, toTable, to)
                && dialect.impliedChecks(from.withName(to.name())).equals(dialect.impliedChecks(to));
    }

    /** Asks the server about the tables of two schemas that are going to be compared, as seldom as possible. */
    void foresee(Schema from, Schema to) {
        Counterparts old = new Counterparts(from, this);
        spelled.foresee(to.tables().values().stream()
                .flatMap(table ->
                        old.table(table.name()).stream().map(counterpart -> new SpelledTables.Pair(counterpart, table)))
                .toList());
    }

    /** Whether two columns agree but for the checks that their types bring along. */
    boolean sameButImpliedChecks(Table fromTable, Column from, Table toTable, Column to) {
        Column one = canonicalColumn(fromTable, from);
        Column other = canonicalColumn(toTable, to);
        return withoutExpressions(one).equals(withoutExpressions(other).withName(one.name()))
                && sameDefault(fromTable, from, toTable, to)
                && sameGenerated(fromTable, from, toTable, to);
    }

    /** The check of a table from the catalog that the type of an authored column brought along. */
    Optional<CheckConstraint> impliedCheck(Table found, Table authored, Column column) {
        SpelledTable one = spelled(found);
        SpelledTable other = spelled(authored);
        return found.checks().stream()
                .filter(check -> one.agrees(one.check(check), other, other.impliedCheck(column)))
                .findFirst();
    }

    /** Whether the type of a column brings a check along on this database. */
    boolean hasImpliedCheck(Column column) {
        return !dialect.impliedChecks(column).isEmpty();
    }

    @Override
    public boolean sameCheck(Table fromTable, CheckConstraint from, Table toTable, CheckConstraint to) {
        SpelledTable one = spelled(fromTable);
        SpelledTable other = spelled(toTable);
        return from.expression().equals(to.expression()) || one.agrees(one.check(from), other, other.check(to));
    }

    @Override
    public boolean sameIndex(Table fromTable, Index from, Table toTable, Index to) {
        if (from.isUnique() != to.isUnique()
                || from.parts().size() != to.parts().size()) {
            return false;
        }
        if (isPlain(from) && isPlain(to)) {
            return fold(from).equals(fold(to));
        }
        if (hasOnlyColumns(from) && hasOnlyColumns(to)) {
            return kept(from).equals(kept(to));
        }
        SpelledTable one = spelled(fromTable);
        SpelledTable other = spelled(toTable);
        return one.agrees(one.index(from), other, other.index(to));
    }

    @Override
    public boolean isUniqueConstraint(Index index) {
        Table holder = Table.of("holder", index);
        return index.isUnique() && !dialect.canonical(holder).uniques().isEmpty();
    }

    @Override
    public boolean sameKey(Constraint from, Constraint to) {
        return rules(from).equals(rules(to)) || rules(kept(from)).equals(rules(kept(to)));
    }

    @Override
    public boolean sameForeignKey(ForeignKey from, ForeignKey to) {
        return canonical(from).equals(canonical(to));
    }

    @Override
    public boolean sameComment(@Nullable String from, @Nullable String to) {
        return Objects.equals(from, to) || Objects.equals(canonicalComment(from), canonicalComment(to));
    }

    @Override
    public boolean sameSequence(Sequence from, Sequence to) {
        return from.start() == to.start() && from.increment() == to.increment();
    }

    private boolean sameDefault(Table fromTable, Column from, Table toTable, Column to) {
        if (Objects.equals(from.defaultValue(), to.defaultValue())) {
            return true;
        }
        SpelledTable one = spelled(fromTable);
        SpelledTable other = spelled(toTable);
        return Objects.equals(
                        canonicalColumn(fromTable, from).defaultValue(),
                        canonicalColumn(toTable, to).defaultValue())
                || one.agrees(one.defaultOf(from), other, other.defaultOf(to));
    }

    // Mappings can't say whether the value is stored, and Hibernate does not do the same on every database.
    private boolean sameGenerated(Table fromTable, Column from, Table toTable, Column to) {
        GeneratedExpression old = from.generated();
        GeneratedExpression wanted = to.generated();
        if (old == null || wanted == null) {
            return old == null && wanted == null;
        }
        SpelledTable one = spelled(fromTable);
        SpelledTable other = spelled(toTable);
        return old.expression().equals(wanted.expression())
                || one.agrees(one.generatedOf(from), other, other.generatedOf(to));
    }

    private Column canonicalColumn(Table table, Column column) {
        Column canonical =
                columns.computeIfAbsent(table, this::canonicalColumns).get(fold(column.name()));
        return Objects.requireNonNull(canonical, "column");
    }

    private SpelledTable spelled(Table table) {
        return spelled.of(table);
    }

    private Map<Identifier, Column> canonicalColumns(Table table) {
        Table holder = new Table(
                table.name(), table.columns(), table.primaryKey(), List.of(), List.of(), List.of(), List.of(), null);
        return dialect.canonical(holder).columns().stream()
                .collect(Collectors.toMap(Column::name, column -> column, (first, second) -> first));
    }

    private ForeignKey canonical(ForeignKey key) {
        return foreignKeys.computeIfAbsent(
                key, authored -> (ForeignKey) kept(authored).withName(null));
    }

    private static List<Object> rules(Constraint key) {
        return List.of(key.deferrability(), key instanceof UniqueConstraint unique && unique.areNullsEqual());
    }

    private Constraint kept(Constraint key) {
        return dialect.canonical(Table.of("holder", key)).constraints().get(0);
    }

    private @Nullable String canonicalComment(@Nullable String comment) {
        Table holder = Table.of("holder").edit().comment(comment).build();
        return dialect.canonical(holder).comment();
    }

    private Index fold(Index index) {
        return index.withName(null).onColumns(this::fold);
    }

    /** What becomes of the index, which may be a constraint. */
    private Table kept(Index index) {
        return dialect.canonical(Table.of("holder", index.withName(null)));
    }

    /** Whether every database keeps the index as it is. */
    private static boolean isPlain(Index index) {
        return hasOnlyColumns(index)
                && index.included().isEmpty()
                && index.method() == null
                && !index.areNullsEqual()
                && index.parts().stream().allMatch(part -> part.nulls() == null);
    }

    static boolean hasOnlyColumns(Index index) {
        return index.predicate() == null && index.parts().stream().allMatch(part -> part.expression() == null);
    }

    private static Column withoutExpressions(Column column) {
        return column.defaultValue(null).withGenerated(null);
    }
}
