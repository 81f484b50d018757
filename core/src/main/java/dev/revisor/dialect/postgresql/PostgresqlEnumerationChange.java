package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Definitions;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ArrayType;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.RawType;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a named enumeration other words. Words that only join the others are added in place, but may not be used in the
 * same transaction, see <a href="https://www.postgresql.org/docs/current/sql-altertype.html">ALTER TYPE</a>. Where that
 * could happen, or where words go or move, another type takes the place of the old one in all columns.
 */
final class PostgresqlEnumerationChange {

    private final PostgresqlDialect dialect;
    private final NamedEnumerationType from;
    private final NamedEnumerationType to;
    private final String name;
    private final String former;
    private final List<Statement> statements = new ArrayList<>();

    PostgresqlEnumerationChange(PostgresqlDialect dialect, NamedEnumerationType from, NamedEnumerationType to) {
        this.dialect = dialect;
        this.from = from;
        this.to = to;
        this.name = dialect.quote(to.name());
        this.former = dialect.quote(Identifier.exact("revisor_" + dialect.storedName(to.name())));
    }

    /**
     * The statements.
     *
     * @param operation what asks for the other words
     * @param before the schema before it
     * @param all what is rendered together with it
     */
    List<Statement> statements(Operation operation, Schema before, List<Operation> all) {
        List<String> added = to.values().stream()
                .filter(word -> !from.values().contains(word))
                .toList();
        List<String> kept = to.values().stream().filter(from.values()::contains).toList();
        if (kept.equals(from.values()) && !WordUse.mayOccur(added, all)) {
            added.forEach(this::add);
            return statements;
        }
        ddl("alter type " + name + " rename to " + former);
        statements.addAll(PostgresqlEnumerations.creation(dialect, to));
        convert(operation, before);
        statements.addAll(PostgresqlEnumerations.dropping(former));
        return statements;
    }

    private void add(String word) {
        int position = to.values().indexOf(word);
        String place = position == 0
                ? "before " + text(from.values().get(0))
                : "after " + text(to.values().get(position - 1));
        ddl("alter type " + name + " add value " + text(word) + " " + place);
    }

    private void convert(Operation operation, Schema before) {
        List<EnumerationDependents> dependents =
                before.tables().values().stream().map(this::dependents).toList();
        dependents.forEach(each -> each.drops().forEach(this::ddl));
        for (EnumerationDependents each : dependents) {
            Table table = each.rest();
            table.columns().stream().filter(this::isOfType).forEach(column -> convert(table.name(), table, column));
        }
        // A table that came before all revisions is known by the operation alone.
        if (operation instanceof AlterColumn alter
                && isOfType(alter.from())
                && before.table(alter.table()).isEmpty()) {
            convert(alter.table(), null, alter.from());
        }
        dependents.forEach(each -> each.creations().forEach(this::ddl));
    }

    private EnumerationDependents dependents(Table table) {
        List<Identifier> columns = table.columns().stream()
                .filter(this::isOfType)
                .map(Column::name)
                .toList();
        return new EnumerationDependents(dialect, table, columns);
    }

    private void convert(TableName table, @Nullable Table known, Column column) {
        boolean isArray = column.type() instanceof ArrayType;
        RawType old = Types.raw(isArray ? former + "[]" : former);
        Column wanted = column.withType(isArray ? Types.array(to) : to);
        Column converted = isGone(column.defaultValue()) ? wanted.defaultValue(null) : wanted;
        AlterColumn alter = new AlterColumn(table, column.withType(old), converted);
        Definitions definitions = new PostgresqlDefinitions(dialect);
        statements.addAll(new PostgresqlColumnChange(dialect, definitions, known, alter).statements());
    }

    /** A default that is no word any more goes; the operation on its column brings another one. */
    private boolean isGone(@Nullable String expression) {
        return expression != null
                && from.values().stream()
                        .filter(word -> !to.values().contains(word))
                        .anyMatch(word -> expression.contains(text(word)));
    }

    private boolean isOfType(Column column) {
        return EnumerationUse.type(column)
                .filter(type -> dialect.storedName(type.name()).equals(dialect.storedName(to.name())))
                .isPresent();
    }

    private void ddl(String sql) {
        statements.add(SqlStatement.ddl(sql));
    }

    private static String text(String word) {
        return PostgresqlLiterals.INSTANCE.text(word);
    }
}
