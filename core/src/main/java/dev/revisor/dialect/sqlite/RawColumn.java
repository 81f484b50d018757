package dev.revisor.dialect.sqlite;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.RawType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column whose raw type says more than the type, as JPA's {@code columnDefinition} may: a default, a check. */
final class RawColumn {

    private final Column column;
    private final ColumnText words;

    private RawColumn(Column column, ColumnText words) {
        this.column = column;
        this.words = words;
    }

    /** The column with everything that its type says in its own place. */
    static Column expanded(Column column) {
        return of(column).map(RawColumn::expanded).orElse(column);
    }

    /** The checks that its type says. */
    static List<CheckConstraint> checks(Column column) {
        return clauses(column).stream()
                .filter(Clause.Check.class::isInstance)
                .map(Clause.Check.class::cast)
                .map(check -> new CheckConstraint(null, check.expression()))
                .toList();
    }

    /** Whether its type says that it is a key. */
    static boolean isKey(Column column) {
        return clauses(column).stream().anyMatch(Clause.Key.class::isInstance);
    }

    private static List<Clause> clauses(Column column) {
        return of(column).map(raw -> raw.words.clauses()).orElse(List.of());
    }

    private static Optional<RawColumn> of(Column column) {
        if (!(column.type() instanceof RawType raw) || raw.spelling(Database.SQLITE) == null) {
            return Optional.empty();
        }
        try {
            TableText table = TableReader.read("create table t (c " + raw.spelling(Database.SQLITE) + ")");
            return Optional.of(new RawColumn(column, table.columns().get(0)));
        } catch (UnreadableDefinitionException noDefinition) {
            return Optional.empty();
        }
    }

    private Column expanded() {
        return column.withType(new RawType(words.type(), Map.of()))
                .withNullable(
                        column.nullable() && words.clause(Clause.NotNull.class).isEmpty())
                .defaultValue(said(column.defaultValue(), Clause.Default.class, Clause.Default::expression))
                .collation(said(column.collation(), Clause.Collation.class, Clause.Collation::collation))
                .withGenerated(said(
                        column.generated(),
                        Clause.Generated.class,
                        generated -> new GeneratedExpression(generated.expression(), generated.isStored())));
    }

    private <T, C extends Clause> @Nullable T said(@Nullable T own, Class<C> kind, Function<C, T> value) {
        return own == null ? words.clause(kind).map(value).orElse(null) : own;
    }
}
