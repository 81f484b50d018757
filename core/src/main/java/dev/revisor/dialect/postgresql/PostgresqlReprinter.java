package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.ExpressionReprinter;
import dev.revisor.dialect.RenderContext;
import dev.revisor.dialect.ReprintCopy;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.Types;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Creates temporary tables in what is rolled back of a transaction, and reads them as the inspector does. */
final class PostgresqlReprinter implements ExpressionReprinter {

    /** A name for the connection's own temporary schema, whatever its real one. */
    private static final Identifier TEMPORARY = Identifier.of("pg_temp");

    private final PostgresqlDialect dialect;

    PostgresqlReprinter(PostgresqlDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<Table> reprint(Connection connection, List<Table> tables) throws SQLException {
        List<ReprintCopy> copies = new ArrayList<>();
        tables.forEach(table -> copies.add(new ReprintCopy(dialect, table, copies.size() + 1)));
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        Savepoint before = connection.setSavepoint();
        try {
            create(connection, copies);
            Map<TableName, Table> readings = read(connection);
            return copies.stream()
                    .map(copy -> copy.original(readings.get(copy.name())))
                    .toList();
        } finally {
            connection.rollback(before);
            connection.setAutoCommit(autoCommit);
        }
    }

    /** Creates all at once; where the server refuses that, each half on its own. */
    private void create(Connection connection, List<ReprintCopy> copies) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(creation(copies));
        } catch (SQLException refused) {
            connection.rollback(before);
            int half = copies.size() / 2;
            if (half > 0) {
                create(connection, copies.subList(0, half));
                create(connection, copies.subList(half, copies.size()));
            }
        }
    }

    private String creation(List<ReprintCopy> copies) {
        List<Operation> tables = copies.stream()
                .<Operation>map(copy -> new CreateTable(temporary(copy.table())))
                .toList();
        Stream<String> types = copies.stream()
                .flatMap(copy -> EnumerationUse.wanted(new CreateTable(copy.table())).stream())
                .distinct()
                .map(this::creation);
        Stream<String> statements = dialect.renderer().render(tables, RenderContext.offline(Schema.EMPTY)).stream()
                .map(dev.revisor.dialect.Statement::text);
        return Stream.concat(types, statements).collect(Collectors.joining(";\n"));
    }

    private Table temporary(Table table) {
        return table.edit()
                .name(new TableName(TEMPORARY, table.name().name()))
                .columns(this::withTypeThatIsThere)
                .build();
    }

    private Column withTypeThatIsThere(Column column) {
        return EnumerationUse.type(column).isEmpty() ? column : column.withType(Types.raw(dialect.typeName(column)));
    }

    private String creation(NamedEnumerationType type) {
        return "do $revisor$ begin " + PostgresqlEnumerations.definition(dialect, type)
                + "; exception when duplicate_object then null; end $revisor$";
    }

    private Map<TableName, Table> read(Connection connection) throws SQLException {
        PostgresqlCatalog catalog = PostgresqlCatalog.temporary(dialect, connection);
        return new PostgresqlInspector(dialect)
                .inspect(catalog, name -> true)
                .schema()
                .tables();
    }
}
