package dev.revisor.hibernate;

import dev.revisor.dialect.Expressions;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import java.util.List;
import java.util.Locale;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Reads the indexes that mappings ask for. */
final class IndexReader {

    private final Notes notes;

    IndexReader(Notes notes) {
        this.notes = notes;
    }

    List<Index> indexes(Table table) {
        return table.getIndexes().values().stream().map(this::index).toList();
    }

    private Index index(org.hibernate.mapping.Index index) {
        DefinitionOptions options = new DefinitionOptions(index.getOptions());
        Index mapped = new Index(
                DerivedNames.isDerived(index) ? null : Names.written(index.getName()),
                index.getSelectables().stream().map(key -> part(index, key)).toList(),
                index.isUnique(),
                null);
        Index optional = mapped.withIncluded(options.included())
                .withMethod(options.method())
                .withNullsEqual(options.areNullsEqual());
        notes.options("index", index.getName(), options.rest());
        return optional;
    }

    private static IndexPart part(org.hibernate.mapping.Index index, Selectable key) {
        IndexPart part = part(index.getTable(), key);
        return isDescending(index.getSelectableOrderMap().get(key)) ? part.descending() : part;
    }

    private static IndexPart part(Table table, Selectable key) {
        if (key instanceof Column named && table.getColumn(named) != null) {
            return IndexPart.column(Names.column(table.getColumn(named)));
        }
        return IndexPart.expression(Expressions.withoutParentheses(key.getText()));
    }

    private static boolean isDescending(@Nullable String order) {
        return order != null && order.toLowerCase(Locale.ROOT).startsWith("desc");
    }
}
