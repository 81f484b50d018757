package dev.revisor.dialect.h2;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.Expressions;
import dev.revisor.dialect.TypeNames;
import dev.revisor.schema.Column;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identity;
import dev.revisor.schema.RawType;
import dev.revisor.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads columns with their types, those of array elements and the words of enumerations included. */
final class H2ColumnReader {

    private final H2Dialect dialect;
    private final Map<TypeKey, List<String>> enumerations = new HashMap<>();
    private final Map<TypeKey, H2CatalogType> elements = new HashMap<>();

    H2ColumnReader(H2Dialect dialect, H2Catalog catalog) throws SQLException {
        this.dialect = dialect;
        catalog.enumerationValues(row -> enumerations
                .computeIfAbsent(TypeKey.read(row, "enum_identifier"), key -> new ArrayList<>())
                .add(row.text("value_name")));
        catalog.elementTypes(
                row -> elements.put(TypeKey.read(row, "collection_type_identifier"), H2CatalogType.read(row)));
    }

    Column read(Row row) throws SQLException {
        return new Column(
                dialect.identifier(row.text("column_name")),
                new RawType(type(row), Map.of()),
                H2Catalog.isYes(row.text("is_nullable")),
                defaultValue(row.nullableText("column_default")),
                numbering(row),
                generated(row.nullableText("generation_expression")),
                null,
                row.nullableText("remarks"));
    }

    /** What a column has that no schema model has a word for. */
    List<String> oddities(Row row) throws SQLException {
        List<String> oddities = new ArrayList<>();
        if (row.nullableText("column_on_update") != null) {
            oddities.add("on update clause");
        }
        if (row.truth("default_on_null") && !H2Catalog.isYes(row.text("is_identity"))) {
            oddities.add("default on null clause");
        }
        if (!row.truth("is_visible")) {
            oddities.add("invisible column");
        }
        return oddities;
    }

    private String type(Row row) throws SQLException {
        String domain = row.nullableText("domain_name");
        if (domain != null) {
            TableName name = new H2ObjectName(row.nullableText("domain_schema"), domain).tableName(dialect);
            return dialect.quote(name);
        }
        return spelling(H2Catalog.table(row), H2CatalogType.read(row));
    }

    private String spelling(H2ObjectName table, H2CatalogType type) {
        TypeKey key = new TypeKey(table, type.identifier());
        return switch (type.name()) {
            case "ENUM" -> TypeNames.enumeration(Objects.requireNonNull(enumerations.get(key)));
            case "ARRAY" -> spelling(table, Objects.requireNonNull(elements.get(key))) + type.arraySuffix();
            default -> type.spelling();
        };
    }

    private static @Nullable String defaultValue(@Nullable String expression) {
        return expression == null || expression.equals("NULL") ? null : Expressions.oneLine(expression);
    }

    private static @Nullable Identity numbering(Row row) throws SQLException {
        return H2Catalog.isYes(row.text("is_identity"))
                ? new Identity(
                        row.text("identity_generation").equals("ALWAYS"),
                        row.number("identity_start"),
                        row.number("identity_increment"))
                : null;
    }

    private static @Nullable GeneratedExpression generated(@Nullable String expression) {
        return expression == null ? null : new GeneratedExpression(H2Expressions.read(expression), true);
    }

    /** A type of a column or array element within its table. */
    private record TypeKey(H2ObjectName table, String identifier) {

        static TypeKey read(Row row, String column) throws SQLException {
            return new TypeKey(H2ObjectName.read(row, "object"), row.text(column));
        }
    }
}
