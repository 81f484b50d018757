package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.Canonicalizer;
import dev.revisor.schema.Column;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.RawType;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One table as SQLite reads it back: no comments, no type but its words, and a primary key of one {@code integer}
 * column that numbers the rows, whether its author asked for it or not.
 */
final class SqliteCanonicalizer extends Canonicalizer {

    private final List<String> columns;

    SqliteCanonicalizer(SqliteDialect dialect, Table table) {
        super(dialect);
        this.columns = table.columns().stream()
                .map(column -> dialect.storedName(column.name()))
                .toList();
    }

    @Override
    public Table canonical(Table table) {
        TableBuilder expanded = table.edit().columns(RawColumn::expanded);
        table.columns().forEach(column -> RawColumn.checks(column).forEach(expanded::add));
        return Spelling.unified(super.canonical(expanded.build()));
    }

    @Override
    protected Column column(Table table, Column column) {
        String type = SqliteTypes.normalized(dialect.typeName(column));
        boolean isKey = isKey(table.primaryKey(), column);
        boolean isRowid = isOnlyKey(table.primaryKey(), column) && type.equals("integer");
        return new Column(
                Objects.requireNonNull(name(column.name())),
                new RawType(type, Map.of()),
                column.nullable() && !isKey && column.numbering() == null,
                defaultValue(column.defaultValue()),
                isRowid ? Identity.BY_DEFAULT : null,
                generated(column.generated()),
                collation(column.collation()),
                null);
    }

    @Override
    protected ForeignKey foreignKey(ForeignKey key) {
        return super.foreignKey(key).withDeferrability(key.deferrability());
    }

    @Override
    protected String expression(String expression) {
        return ExpressionText.normalized(expression, columns);
    }

    @Override
    protected @Nullable String comment(@Nullable String comment) {
        return null;
    }

    /** A default as it is compared; {@code null} is what a column without default has, too. */
    private @Nullable String defaultValue(@Nullable String expression) {
        if (expression == null) {
            return null;
        }
        String normalized = expression(expression);
        return normalized.equals("null") ? null : normalized;
    }

    private static @Nullable String collation(@Nullable String collation) {
        if (collation == null || Names.same(collation, "binary")) {
            return null;
        }
        return Names.unfold(collation);
    }

    /** Whether a column is all of a primary key. */
    static boolean isOnlyKey(@Nullable PrimaryKey key, Column column) {
        return key != null && key.columns().size() == 1 && isKey(key, column);
    }

    /** Whether a column belongs to a primary key. */
    static boolean isKey(@Nullable PrimaryKey key, Column column) {
        return key != null
                && key.columns().stream()
                        .map(Identifier::text)
                        .anyMatch(name -> Names.same(name, column.name().text()));
    }
}
