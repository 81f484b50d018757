package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.InspectionScope;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.dialect.sqlite.SqliteCatalog.ColumnFacts;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sorts the entries of a catalog into tables that the schema model can represent and everything else. */
final class CatalogTables {

    private final @Nullable Identifier schema;
    private final List<CatalogEntry> entries;
    private final Map<String, String> specialTables;
    private final Map<String, List<ColumnFacts>> columns;
    private final Map<String, TableText> texts = new HashMap<>();
    private final List<OpaqueObject> unreadable = new ArrayList<>();

    CatalogTables(SqliteCatalog catalog, @Nullable Identifier schema, InspectionScope scope) throws SQLException {
        this.schema = schema;
        this.entries = catalog.entries().stream()
                .filter(entry -> !entry.isInternal() && scope.include().test(name(entry.table())))
                .toList();
        this.specialTables = catalog.specialTables();
        this.columns = catalog.columns();
        entries.stream().filter(entry -> entry.is("table")).forEach(this::readTable);
    }

    /** The tables, not yet in canonical form. */
    List<Table> tables() {
        Map<String, List<IndexText>> indexes = indexes();
        return texts.values().stream()
                .map(text -> new TableModel(text, name(text.name()))
                        .table(indexes.getOrDefault(Names.fold(text.name()), List.of()), this::text))
                .toList();
    }

    /** What is no table of the model; complete after the tables were asked for. */
    List<OpaqueObject> opaque() {
        List<OpaqueObject> opaque = new ArrayList<>(unreadable);
        entries.stream()
                .filter(entry -> entry.is("view"))
                .forEach(entry -> opaque.add(new OpaqueObject("view", entry.name())));
        entries.stream()
                .filter(entry -> entry.is("trigger"))
                .forEach(entry -> opaque.add(new OpaqueObject("trigger", entry.name() + " on " + entry.table())));
        return opaque;
    }

    private void readTable(CatalogEntry entry) {
        String special = specialTables.get(entry.name());
        Optional<TableText> text = special == null ? text(entry) : Optional.empty();
        text.ifPresentOrElse(
                readable -> texts.put(Names.fold(entry.name()), readable),
                () -> unreadable.add(new OpaqueObject(special == null ? "unreadable table" : special, entry.name())));
    }

    /** The text as the reader understands it, if that is also how SQLite itself does. */
    private Optional<TableText> text(CatalogEntry entry) {
        try {
            TableText text = TableReader.read(Objects.requireNonNull(entry.sql()));
            return ColumnFacts.of(text).equals(columns.get(entry.name())) ? Optional.of(text) : Optional.empty();
        } catch (UnreadableDefinitionException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<TableText> text(String table) {
        return Optional.ofNullable(texts.get(Names.fold(table)));
    }

    private Map<String, List<IndexText>> indexes() {
        Map<String, List<IndexText>> indexes = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.is("index"))
                .filter(entry -> text(entry.table()).isPresent())
                .forEach(entry -> index(entry)
                        .ifPresentOrElse(
                                index -> indexes.computeIfAbsent(Names.fold(entry.table()), table -> new ArrayList<>())
                                        .add(index),
                                () -> unreadable.add(
                                        new OpaqueObject("unreadable index", entry.name() + " on " + entry.table()))));
        return indexes;
    }

    private static Optional<IndexText> index(CatalogEntry entry) {
        try {
            return Optional.of(IndexText.read(Objects.requireNonNull(entry.sql())));
        } catch (UnreadableDefinitionException unreadable) {
            return Optional.empty();
        }
    }

    private TableName name(String name) {
        return new TableName(schema, Identifier.of(name));
    }
}
