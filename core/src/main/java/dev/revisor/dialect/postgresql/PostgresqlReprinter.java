package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.ExpressionReprinter;
import dev.revisor.dialect.RenderContext;
import dev.revisor.operation.CreateTable;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates temporary tables in a transaction that is rolled back, and reads them as the inspector does. */
final class PostgresqlReprinter implements ExpressionReprinter {

    /** A name for the connection's own temporary schema, whatever its real one. */
    private static final Identifier TEMPORARY = Identifier.of("pg_temp");

    private final PostgresqlDialect dialect;

    PostgresqlReprinter(PostgresqlDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<Table> reprint(Connection connection, List<Table> tables) throws SQLException {
        List<Table> reprints = new ArrayList<>();
        connection.setAutoCommit(false);
        try {
            for (Table table : tables) {
                reprints.add(reprint(connection, table).orElseGet(() -> dialect.canonical(table)));
                connection.rollback();
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return reprints;
    }

    private Optional<Table> reprint(Connection connection, Table table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : creation(table)) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            return Optional.empty();
        }
        PostgresqlCatalog catalog = PostgresqlCatalog.temporary(dialect, connection);
        return new PostgresqlInspector(dialect)
                .inspect(catalog, name -> true).schema().tables().values().stream()
                        .findFirst()
                        .map(found -> found.edit()
                                .name(dialect.canonical(table).name())
                                .build());
    }

    private List<String> creation(Table table) {
        TableBuilder temporary =
                table.edit().name(new TableName(TEMPORARY, table.name().name()));
        table.foreignKeys().forEach(temporary::remove);
        temporary.columns(this::withTypeThatIsThere);
        Stream<String> types =
                EnumerationUse.wanted(new CreateTable(table)).stream().map(this::creation);
        Stream<String> tables = dialect
                .renderer()
                .render(List.of(new CreateTable(temporary.build())), RenderContext.offline(Schema.EMPTY))
                .stream()
                .map(dev.revisor.dialect.Statement::text);
        return Stream.concat(types, tables).toList();
    }

    private Column withTypeThatIsThere(Column column) {
        return EnumerationUse.type(column).isEmpty() ? column : column.withType(Types.raw(dialect.typeName(column)));
    }

    private String creation(NamedEnumerationType type) {
        return "do $revisor$ begin " + PostgresqlEnumerations.definition(dialect, type)
                + "; exception when duplicate_object then null; end $revisor$";
    }
}
