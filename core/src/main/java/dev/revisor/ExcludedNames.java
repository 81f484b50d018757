package dev.revisor;

import dev.revisor.autogenerate.ObjectFilter;
import dev.revisor.autogenerate.Side;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out columns, indexes and constraints by patterns for their names, in any table or behind the name of one. */
public final class ExcludedNames implements ObjectFilter {

    private final NamePatterns columns;
    private final NamePatterns indexes;
    private final NamePatterns constraints;

    /**
     * Patterns such as {@code legacy_*} or {@code customer.legacy_*}; letter case does not matter.
     *
     * @param columns for the names of columns
     * @param indexes for the names of indexes
     * @param constraints for the names of keys, unique constraints and checks
     */
    public ExcludedNames(List<String> columns, List<String> indexes, List<String> constraints) {
        this.columns = new NamePatterns(columns);
        this.indexes = new NamePatterns(indexes);
        this.constraints = new NamePatterns(constraints);
    }

    @Override
    public boolean includes(Table table, Column column, Side side) {
        return !matches(columns, table, column.name());
    }

    @Override
    public boolean includes(Table table, Constraint constraint, Side side) {
        return !matches(constraints, table, constraint.name());
    }

    @Override
    public boolean includes(Table table, Index index, Side side) {
        return !matches(indexes, table, index.name());
    }

    private static boolean matches(NamePatterns patterns, Table table, @Nullable Identifier name) {
        return name != null && patterns.test(new TableName(table.name().name(), name));
    }
}
