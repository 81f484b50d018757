package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.Canonicalizer;
import dev.revisor.dialect.Expressions;
import dev.revisor.schema.Column;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.RawType;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.UniqueConstraint;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the server makes of a table: a unique index is a unique constraint, a primary key has no name, and the index
 * behind a foreign key is none of ours.
 */
final class MariadbCanonicalizer extends Canonicalizer {

    private final boolean isMysql;

    MariadbCanonicalizer(MariadbDialect dialect) {
        super(dialect);
        this.isMysql = dialect.isMysql();
    }

    @Override
    public Table canonical(Table table) {
        Table canonical = super.canonical(table);
        TableBuilder builder = canonical.edit();
        for (Index index : canonical.indexes()) {
            if (isConstraint(index)) {
                builder.remove(index).add(new UniqueConstraint(index.name(), ForeignKeyIndexes.columns(index)));
            } else if (ForeignKeyIndexes.isBehind(index, canonical)) {
                builder.remove(index);
            }
        }
        return sorted(builder.build());
    }

    /** Whether the server can't tell an index from a unique constraint. */
    static boolean isConstraint(Index index) {
        return index.isUnique()
                && index.parts().stream().allMatch(part -> part.column() != null && !part.isDescending());
    }

    @Override
    protected Column column(Table table, Column column) {
        String type = MariadbTypeSpelling.of(dialect.typeName(column));
        return new Column(
                Objects.requireNonNull(name(column.name())),
                new RawType(type, Map.of()),
                isNullable(table, column),
                defaultValue(column.defaultValue()),
                column.numbering() == null ? null : Identity.BY_DEFAULT,
                generated(column.generated()),
                type.equals("json") ? null : column.collation(),
                comment(column.comment()));
    }

    @Override
    protected PrimaryKey primaryKey(PrimaryKey key) {
        return new PrimaryKey(null, names(key.columns()));
    }

    @Override
    protected ForeignKey foreignKey(ForeignKey key) {
        return super.foreignKey(key).onDelete(action(key.onDelete())).onUpdate(action(key.onUpdate()));
    }

    @Override
    protected String expression(String expression) {
        return MariadbExpressions.withBackticks(Expressions.withoutParentheses(Expressions.oneLine(expression)));
    }

    /** MariaDB keeps comments in three bytes a character, and a question mark where that is too little. */
    @Override
    protected @Nullable String comment(@Nullable String comment) {
        String kept = super.comment(comment);
        return kept == null || isMysql ? kept : kept.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?");
    }

    /** The server checks at the end of a statement in both cases. */
    static ReferentialAction action(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    private boolean isNullable(Table table, Column column) {
        if (column.generated() != null && !isMysql) {
            return true;
        }
        return column.nullable() && column.numbering() == null && !isInPrimaryKey(table, column.name());
    }

    private static @Nullable String defaultValue(@Nullable String expression) {
        return expression == null || expression.strip().equalsIgnoreCase("null")
                ? null
                : Expressions.oneLine(expression);
    }
}
