package dev.revisor.dialect.postgresql;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column as the server keeps it, with {@code serial} taken apart.
 *
 * @param column the column as its author wrote it
 * @param name the type in the words that make it, with quotes where they are needed
 * @param type the type in the catalog's spelling, never {@code serial}
 * @param isSerial whether the author wrote {@code serial}
 * @param isNullable whether a row may lack a value
 * @param checks the checks that the type brings along
 */
record PostgresqlColumnState(
        Column column,
        String name,
        PostgresqlTypeSpelling type,
        boolean isSerial,
        boolean isNullable,
        List<CheckConstraint> checks) {

    private static final Map<String, String> SERIALS =
            Map.of("smallserial", "smallint", "serial", "integer", "bigserial", "bigint");

    static PostgresqlColumnState of(PostgresqlDialect dialect, @Nullable Table table, Column column) {
        String name = dialect.typeName(column);
        PostgresqlTypeSpelling type = PostgresqlTypeSpelling.of(name);
        String plain = SERIALS.get(type.base());
        return new PostgresqlColumnState(
                column.withGenerated(dialect.kept(column.generated())),
                name,
                plain == null ? type : PostgresqlTypeSpelling.of(plain),
                plain != null,
                PostgresqlCanonicalizer.isNullable(table, column, type),
                dialect.impliedChecks(column));
    }

    PostgresqlColumnState withoutNumbering() {
        return new PostgresqlColumnState(column.withNumbering(null), name, type, isSerial, isNullable, checks);
    }

    @Nullable
    String defaultValue() {
        return column.defaultValue();
    }

    @Nullable
    Identity numbering() {
        return column.numbering();
    }

    @Nullable
    GeneratedExpression generated() {
        return column.generated();
    }
}
