package dev.revisor.dialect.h2;

import dev.revisor.dialect.TemporaryTableReprinter;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the spelling of expressions from local temporary tables, which the catalog describes as it does others. */
final class H2Reprinter extends TemporaryTableReprinter {

    private final H2Dialect dialect;
    private final H2Definitions definitions;

    H2Reprinter(H2Dialect dialect) {
        super(dialect);
        this.dialect = dialect;
        this.definitions = new H2Definitions(dialect);
    }

    @Override
    protected List<String> create(Table table) {
        List<String> statements = new ArrayList<>(List.of(definitions.createTemporaryTable(table)));
        table.indexes().forEach(index -> statements.add(definitions.createIndex(table.name(), index)));
        return statements;
    }

    @Override
    protected String drop(TableName table) {
        return "drop table if exists " + dialect.quote(table);
    }

    @Override
    protected Map<TableName, Table> read(Connection connection, List<Table> tables) throws SQLException {
        List<TableName> names = tables.stream().map(Table::name).toList();
        H2TableReader reader = new H2TableReader(dialect, H2TableReader.TEMPORARY, names::contains);
        reader.read(new H2Catalog(connection, List.of()));
        return reader.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));
    }
}
