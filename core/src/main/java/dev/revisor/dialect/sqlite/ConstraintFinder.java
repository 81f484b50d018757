package dev.revisor.dialect.sqlite;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a constraint in the text of a table, by its name or by what it says. */
final class ConstraintFinder {

    private final TableText table;

    ConstraintFinder(TableText table) {
        this.table = table;
    }

    Optional<Clause> find(@Nullable Identifier name, @Nullable Constraint definition) {
        return byName(name)
                .or(() -> constraints()
                        .filter(clause -> definition != null && isSame(clause, definition))
                        .findFirst());
    }

    private Optional<Clause> byName(@Nullable Identifier name) {
        return constraints()
                .filter(clause -> name != null
                        && clause.place().name() != null
                        && Names.same(clause.place().name(), name.text()))
                .findFirst();
    }

    private Stream<Clause> constraints() {
        return table.clauses(Clause.class)
                .filter(clause -> clause instanceof Clause.Key
                        || clause instanceof Clause.Check
                        || clause instanceof Clause.Reference);
    }

    private boolean isSame(Clause clause, Constraint definition) {
        if (clause instanceof Clause.Key key) {
            return key.isPrimary()
                    ? definition instanceof PrimaryKey
                    : definition instanceof UniqueConstraint unique && areSame(key.columns(), unique.columns());
        }
        if (clause instanceof Clause.Reference reference) {
            return definition instanceof ForeignKey key
                    && areSame(reference.columns(), key.columns())
                    && Names.same(reference.target(), key.target().name().text());
        }
        return clause instanceof Clause.Check check
                && definition instanceof CheckConstraint other
                && spelled(check.expression()).equals(spelled(other.expression()));
    }

    private static boolean areSame(List<String> columns, List<Identifier> names) {
        return columns.stream()
                .map(Names::fold)
                .toList()
                .equals(names.stream().map(Identifier::text).map(Names::fold).toList());
    }

    private String spelled(String expression) {
        return ExpressionText.normalized(expression, table.columnNames());
    }
}
