package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Definitions;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.UniqueConstraint;

/** Definitions of PostgreSQL: a generated column has no {@code not null}, as Hibernate writes it. */
final class PostgresqlDefinitions extends Definitions {

    private final PostgresqlDialect postgresql;

    PostgresqlDefinitions(PostgresqlDialect dialect) {
        super(dialect);
        this.postgresql = dialect;
    }

    /** The words after {@code add} that make a column number its rows. */
    static String identity(Identity identity) {
        return generatedAsIdentity(identity);
    }

    @Override
    protected String generated(Column column) {
        return super.generated(column.withGenerated(postgresql.kept(column.generated())));
    }

    @Override
    protected String keys(Index index) {
        return words(
                index.method() == null ? "" : "using " + index.method(),
                super.keys(index),
                index.included().isEmpty() ? "" : "include " + columns(index.included()),
                index.isUnique() ? nulls(index.areNullsEqual()) : "");
    }

    @Override
    protected String part(IndexPart part) {
        return words(super.part(part), part.nulls() == null ? "" : part.nulls().sql());
    }

    @Override
    protected String unique(UniqueConstraint key) {
        return words("unique", nulls(key.areNullsEqual()));
    }

    @Override
    protected String deferrability(Constraint key) {
        return key.deferrability().sql();
    }

    @Override
    protected String nullability(Column column) {
        return column.generated() == null ? super.nullability(column) : "";
    }

    private String nulls(boolean areEqual) {
        return postgresql.kept(areEqual) ? "nulls not distinct" : "";
    }
}
