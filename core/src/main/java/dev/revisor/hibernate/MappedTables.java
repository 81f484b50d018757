package dev.revisor.hibernate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * The tables and sequences of some metadata, to be found from the same ones in other metadata. Letter case does not
 * count, since a name can be quoted for one database, where it is a keyword, and not for another.
 */
final class MappedTables {

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Sequence> sequences = new LinkedHashMap<>();

    MappedTables(Metadata metadata) {
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            namespace.getTables().forEach(table -> tables.put(key(table.getQualifiedTableName()), table));
            namespace.getSequences().forEach(sequence -> sequences.put(key(sequence.getName()), sequence));
        }
    }

    Collection<Table> all() {
        return tables.values();
    }

    Collection<Sequence> sequences() {
        return sequences.values();
    }

    Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(key(name)));
    }

    Optional<Sequence> sequence(QualifiedName name) {
        return Optional.ofNullable(sequences.get(key(name)));
    }

    static Optional<Column> column(Table table, Column named) {
        return table.getColumns().stream()
                .filter(column -> column.getName().equalsIgnoreCase(named.getName()))
                .findFirst();
    }

    private static String key(QualifiedName name) {
        return part(name.getCatalogName()) + "." + part(name.getSchemaName()) + "." + part(name.getObjectName());
    }

    private static String part(@Nullable Identifier identifier) {
        return identifier == null ? "" : identifier.getText().toLowerCase(Locale.ROOT);
    }
}
