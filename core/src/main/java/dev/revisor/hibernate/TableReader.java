package dev.revisor.hibernate;

import static java.util.Comparator.comparingInt;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a table with everything that belongs to it. */
final class TableReader {

    private final OfflineMappings mappings;
    private final Names names;
    private final Notes notes;
    private final ColumnNotes columnNotes;
    private final ColumnTypes types;
    private final CheckReader checks;
    private final ConstraintReader constraints;
    private final IndexReader indexes;

    TableReader(OfflineMappings mappings, PortableTypes types, Names names, Notes notes) {
        this.mappings = mappings;
        this.names = names;
        this.notes = notes;
        this.columnNotes = new ColumnNotes(mappings, notes);
        this.types = new ColumnTypes(mappings, types, names.enumerations(mappings), notes);
        this.checks = new CheckReader(names.dialect(), notes);
        this.constraints = new ConstraintReader(mappings.first(), names, notes);
        this.indexes = new IndexReader(notes);
    }

    Table read(org.hibernate.mapping.Table table) {
        List<Column> columns = new ArrayList<>();
        List<CheckConstraint> conditions = new ArrayList<>();
        for (org.hibernate.mapping.Column column : ordered(table)) {
            TypeMatch type = types.type(table, column);
            columns.add(column(column, type));
            conditions.addAll(checks.ofColumn(table, column, type.check()));
            columnNotes.note(table, column);
        }
        columnNotes.noteVarying(table);
        conditions.addAll(checks.ofTable(table));
        notes.options("table", table.getName(), table.getOptions());
        notes.options("table", table.getName(), table.getExtraDeclarations());
        return new Table(
                names.name(table.getQualifiedTableName()),
                columns,
                constraints.primaryKey(table),
                constraints.uniques(table),
                constraints.foreignKeys(table),
                conditions,
                indexes.indexes(table),
                table.getComment());
    }

    // Hibernate sorts columns by the size of their types, which is not the same everywhere, and only when it is going
    // to create tables itself.
    private List<org.hibernate.mapping.Column> ordered(org.hibernate.mapping.Table table) {
        List<String> order = mappings.first().tables().table(table.getQualifiedTableName()).stream()
                .flatMap(first -> first.getColumns().stream())
                .map(TableReader::lowerCaseName)
                .toList();
        return table.getColumns().stream()
                .sorted(comparingInt(column -> position(order, column)))
                .toList();
    }

    private static int position(List<String> order, org.hibernate.mapping.Column column) {
        int position = order.indexOf(lowerCaseName(column));
        return position < 0 ? order.size() : position;
    }

    private static String lowerCaseName(org.hibernate.mapping.Column column) {
        return column.getName().toLowerCase(Locale.ROOT);
    }

    private static Column column(org.hibernate.mapping.Column column, TypeMatch type) {
        return new Column(
                Names.column(column),
                type.type(),
                column.isNullable()
                        && !column.isIdentity()
                        && !type.definition().isNotNull(),
                column.isIdentity() ? null : defaultValue(column, type.definition()),
                column.isIdentity() ? Identity.BY_DEFAULT : null,
                generated(column.getGeneratedAs()),
                column.getCollation(),
                column.getComment());
    }

    private static @Nullable String defaultValue(org.hibernate.mapping.Column column, ColumnDefinition definition) {
        return column.getDefaultValue() == null ? definition.defaultValue() : column.getDefaultValue();
    }

    // Stored is what every database can do, also those versions of PostgreSQL where Hibernate's own form is an error.
    private static @Nullable GeneratedExpression generated(@Nullable String expression) {
        return expression == null ? null : new GeneratedExpression(expression, true);
    }
}
