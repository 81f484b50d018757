package dev.revisor.dialect.postgresql;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ArrayType;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which named enumerations the columns of a schema have. While a revision changes one, columns may differ on its words. */
final class EnumerationUse {

    private final PostgresqlDialect dialect;
    private final Map<Identifier, List<NamedEnumerationType>> types;

    private EnumerationUse(PostgresqlDialect dialect, Stream<NamedEnumerationType> types) {
        this.dialect = dialect;
        this.types = types.collect(
                Collectors.groupingBy(type -> folded(type.name()), LinkedHashMap::new, Collectors.toList()));
    }

    static EnumerationUse of(Schema schema, PostgresqlDialect dialect) {
        Stream<Column> columns = schema.tables().values().stream().flatMap(table -> table.columns().stream());
        return new EnumerationUse(dialect, columns.flatMap(column -> type(column).stream()));
    }

    /** The named enumerations of the columns that an operation makes. */
    static List<NamedEnumerationType> wanted(Operation operation) {
        return made(operation)
                .flatMap(column -> type(column).stream())
                .distinct()
                .toList();
    }

    /** The named enumerations of the columns that an operation may take away. */
    static List<NamedEnumerationType> dropped(Operation operation, Schema before) {
        return touched(operation).flatMap(before::table).stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> type(column).stream())
                .toList();
    }

    /** The named enumeration of a column, or of the elements of its arrays. */
    static Optional<NamedEnumerationType> type(Column column) {
        ColumnType type = column.type() instanceof ArrayType array ? array.element() : column.type();
        return type instanceof NamedEnumerationType named ? Optional.of(named) : Optional.empty();
    }

    /** The names, folded, in the order in which they occur. */
    Set<Identifier> names() {
        return types.keySet();
    }

    /** What columns say of the enumeration of a name. */
    List<NamedEnumerationType> types(Identifier name) {
        return types.getOrDefault(folded(name), List.of());
    }

    private static Optional<TableName> touched(Operation operation) {
        if (operation instanceof DropTable drop) {
            return Optional.of(drop.name());
        }
        if (operation instanceof DropColumn drop) {
            return Optional.of(drop.table());
        }
        return operation instanceof AlterColumn alter ? Optional.of(alter.table()) : Optional.empty();
    }

    private static Stream<Column> made(Operation operation) {
        if (operation instanceof CreateTable create) {
            return create.table().columns().stream();
        }
        if (operation instanceof AddColumn add) {
            return Stream.of(add.column());
        }
        return operation instanceof AlterColumn alter ? Stream.of(alter.to()) : Stream.empty();
    }

    private Identifier folded(Identifier name) {
        return dialect.identifier(dialect.storedName(name));
    }
}
