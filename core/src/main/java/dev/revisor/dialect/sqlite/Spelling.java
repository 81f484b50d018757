package dev.revisor.dialect.sqlite;

import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;

/** Lets keys and indexes name columns as the columns spell themselves, since letter case says nothing here. */
final class Spelling {

    private final Table table;

    private Spelling(Table table) {
        this.table = table;
    }

    static Table unified(Table table) {
        return new Spelling(table).unified();
    }

    private Table unified() {
        TableBuilder builder = table.edit()
                .uniques(key -> key.onColumns(this::column))
                .foreignKeys(this::foreignKey)
                .indexes(index -> index.onColumns(this::column));
        PrimaryKey key = table.primaryKey();
        return key == null
                ? builder.build()
                : builder.primaryKey(key.onColumns(this::column)).build();
    }

    private ForeignKey foreignKey(ForeignKey key) {
        return key.onColumns(this::column);
    }

    private Identifier column(Identifier name) {
        return table.columns().stream()
                .map(column -> column.name())
                .filter(candidate -> Names.same(candidate.text(), name.text()))
                .findFirst()
                .orElse(name);
    }
}
