package dev.revisor.diff;

import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Table;
import java.util.Set;
import java.util.TreeSet;

/** How alike a column that goes is to one that comes: by type, nullability, keys, position and name, 100 at most. */
final class ColumnLikeness {

    private static final int SAME_TYPE = 40;
    private static final int RELATED_TYPE = 25;
    private static final int NULLABILITY = 10;
    private static final int SAME_KEYS = 20;
    private static final int NO_KEYS = 10;
    private static final int POSITION = 10;
    private static final int NAME = 20;

    private final Names names;
    private final Table from;
    private final Table to;

    ColumnLikeness(Names names, Table from, Table to) {
        this.names = names;
        this.from = from;
        this.to = to;
    }

    int of(Column old, Column wanted) {
        int nullability = old.nullable() == wanted.nullable() ? NULLABILITY : 0;
        int position = before(from, old, to) == before(to, wanted, from) ? POSITION : 0;
        int name = NameLikeness.percent(old.name().text(), wanted.name().text()) * NAME / 100;
        return type(old.type(), wanted.type()) + nullability + keys(old, wanted) + position + name;
    }

    private static int type(ColumnType old, ColumnType wanted) {
        return old.equals(wanted) ? SAME_TYPE : family(old).equals(family(wanted)) ? RELATED_TYPE : 0;
    }

    private static String family(ColumnType type) {
        if (!(type instanceof PortableType portable)) {
            return type instanceof EnumerationType || type instanceof NamedEnumerationType ? "text" : type.toString();
        }
        return switch (portable.kind()) {
            case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL -> "number";
            case CHAR, VARCHAR, LONG_VARCHAR, CLOB -> "text";
            case DATE, TIMESTAMP, INSTANT, TIMESTAMP_WITH_TIME_ZONE -> "date";
            case TIME, TIME_WITH_TIME_ZONE -> "time";
            case BLOB, VARBINARY -> "bytes";
            case BOOL, UUID, JSON, XML, INET -> portable.kind().name();
        };
    }

    private int keys(Column old, Column wanted) {
        Set<String> roles = roles(from, old.name());
        return !roles.equals(roles(to, wanted.name())) ? 0 : roles.isEmpty() ? NO_KEYS : SAME_KEYS;
    }

    private Set<String> roles(Table table, Identifier column) {
        Set<String> roles = new TreeSet<>();
        PrimaryKey key = table.primaryKey();
        if (key != null && has(key.columns(), column)) {
            roles.add("primary key");
        }
        table.uniques().stream()
                .filter(unique -> has(unique.columns(), column))
                .forEach(unique -> roles.add("unique of " + unique.columns().size()));
        table.foreignKeys().stream()
                .filter(reference -> has(reference.columns(), column))
                .map(ForeignKey::target)
                .forEach(target -> roles.add("reference to " + names.fold(target)));
        table.indexes().stream()
                .filter(index -> has(index.columns(), column))
                .forEach(index -> roles.add("index of " + index.parts().size()));
        return roles;
    }

    private boolean has(Iterable<Identifier> columns, Identifier wanted) {
        for (Identifier column : columns) {
            if (names.same(column, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** How many columns that stay stand before this one. */
    private long before(Table table, Column column, Table other) {
        return table.columns().stream()
                .takeWhile(earlier -> !earlier.equals(column))
                .filter(earlier -> other.columns().stream().anyMatch(kept -> names.same(kept.name(), earlier.name())))
                .count();
    }
}
