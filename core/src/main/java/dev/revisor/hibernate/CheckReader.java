package dev.revisor.hibernate;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the checks of a table and its columns, those that a portable type says itself excepted. Hibernate writes all
 * nameless checks of a column as one, in an order that those of Bean Validation change from run to run; here it is
 * alphabetical.
 */
final class CheckReader {

    private final Dialect dialect;
    private final Notes notes;

    CheckReader(Dialect dialect, Notes notes) {
        this.dialect = dialect;
        this.notes = notes;
    }

    /**
     * The checks that belong to a column.
     *
     * @param typeCheck the one that comes with its type on some database, and not with its portable type
     */
    List<CheckConstraint> ofColumn(Table table, Column column, @Nullable String typeCheck) {
        List<CheckConstraint> checks = new ArrayList<>();
        nameless(table, column, typeCheck).ifPresent(checks::add);
        column.getCheckConstraints().stream()
                .filter(org.hibernate.mapping.CheckConstraint::isNamed)
                .map(check -> read(table, check))
                .forEach(checks::add);
        return checks;
    }

    /** The checks that belong to the table as a whole. */
    List<CheckConstraint> ofTable(Table table) {
        return table.getChecks().stream().map(check -> read(table, check)).toList();
    }

    private Optional<CheckConstraint> nameless(Table table, Column column, @Nullable String typeCheck) {
        String implied = ColumnTypes.impliedCheck(column, column.getQuotedName(dialect), dialect);
        Stream<String> others = column.getCheckConstraints().stream()
                .filter(org.hibernate.mapping.CheckConstraint::isAnonymous)
                .map(org.hibernate.mapping.CheckConstraint::getConstraint)
                .filter(condition -> !condition.equals(implied))
                .map(condition -> portable(table, condition));
        List<String> conditions = Stream.concat(Stream.ofNullable(typeCheck), others)
                .distinct()
                .sorted()
                .toList();
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckConstraint(null, conjunction(conditions)));
    }

    private static String conjunction(List<String> conditions) {
        return conditions.size() == 1
                ? conditions.get(0)
                : conditions.stream().collect(Collectors.joining(") and (", "(", ")"));
    }

    private CheckConstraint read(Table table, org.hibernate.mapping.CheckConstraint check) {
        notes.options("check", Objects.toString(check.getName(), check.getConstraint()), check.getOptions());
        Identifier name = check.getName() == null || check.getName().isBlank() ? null : Names.written(check.getName());
        return new CheckConstraint(name, portable(table, check.getConstraint()));
    }

    // Hibernate writes names into conditions as the connected database quotes them.
    private String portable(Table table, String condition) {
        String portable = condition;
        for (Column column : table.getColumns()) {
            if (column.isQuoted()) {
                portable = portable.replace(
                        column.getQuotedName(dialect), Names.column(column).toString());
            }
        }
        return portable;
    }
}
