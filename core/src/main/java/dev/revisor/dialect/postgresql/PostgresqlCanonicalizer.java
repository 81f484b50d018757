package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Canonicalizer;
import dev.revisor.dialect.Expressions;
import dev.revisor.schema.ArrayType;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.Types;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tables as PostgreSQL reads them back. */
final class PostgresqlCanonicalizer extends Canonicalizer {

    private final PostgresqlDialect postgresql;

    PostgresqlCanonicalizer(PostgresqlDialect dialect) {
        super(dialect);
        this.postgresql = dialect;
    }

    /** Whether a row may lack a value, whatever the column says: keys, numbers and {@code serial} may not. */
    static boolean isNullable(@Nullable Table table, Column column, PostgresqlTypeSpelling type) {
        if (column.generated() != null) {
            return true;
        }
        boolean isKey = table != null && isInPrimaryKey(table, column.name());
        return column.nullable()
                && !isKey
                && column.numbering() == null
                && !type.base().endsWith("serial");
    }

    @Override
    protected Column column(Table table, Column column) {
        PostgresqlTypeSpelling type = postgresql.spelling(column);
        return new Column(
                Objects.requireNonNull(name(column.name())),
                type(column.type(), type),
                isNullable(table, column, type),
                defaultValue(column, type),
                column.numbering(),
                generated(postgresql.kept(column.generated())),
                column.collation(),
                comment(column.comment()));
    }

    private ColumnType type(ColumnType authored, PostgresqlTypeSpelling type) {
        if (authored instanceof ArrayType array && array.element() instanceof NamedEnumerationType) {
            return Types.array(type(array.element(), type));
        }
        return authored instanceof NamedEnumerationType named
                ? new NamedEnumerationType(Objects.requireNonNull(name(named.name())), named.values())
                : Types.raw(type.toString());
    }

    private static @Nullable String defaultValue(Column column, PostgresqlTypeSpelling type) {
        return column.type() instanceof NamedEnumerationType
                ? PostgresqlExpressions.defaultOfEnumeration(column.defaultValue(), type)
                : PostgresqlExpressions.defaultValue(column.defaultValue(), type);
    }

    @Override
    protected PrimaryKey primaryKey(PrimaryKey key) {
        return super.primaryKey(key).withDeferrability(key.deferrability());
    }

    @Override
    protected UniqueConstraint unique(UniqueConstraint key) {
        return super.unique(key)
                .withDeferrability(key.deferrability())
                .withNullsEqual(postgresql.kept(key.areNullsEqual()));
    }

    @Override
    protected ForeignKey foreignKey(ForeignKey key) {
        return super.foreignKey(key).withDeferrability(key.deferrability());
    }

    @Override
    protected Index index(Table table, Index index) {
        return super.index(table, index)
                .withIncluded(names(index.included()))
                .withMethod(PostgresqlIndexMethods.kept(index.method()))
                .withNullsEqual(index.isUnique() && postgresql.kept(index.areNullsEqual()));
    }

    @Override
    protected IndexPart part(IndexPart part) {
        return PostgresqlIndexMethods.withoutUsualNulls(super.part(part).withNulls(part.nulls()));
    }

    @Override
    protected List<CheckConstraint> impliedChecks(Column column) {
        return column.type() instanceof EnumerationType enumeration
                ? List.of(new CheckConstraint(
                        null,
                        PostgresqlExpressions.isOneOf(
                                dialect.storedName(column.name()), dialect.typeName(column), enumeration.values())))
                : List.of();
    }

    @Override
    protected String expression(String expression) {
        return Expressions.withoutParentheses(expression);
    }
}
