package dev.revisor.autogenerate;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.RawType;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table reduced to its expressions, each under a name by which it is found again when a server has reprinted the
 * table: checks are numbered in order, then the checks that types bring along, then indexes.
 */
final class Probe {

    private final Dialect dialect;
    private final Table table;

    Probe(Dialect dialect, Table table) {
        this.dialect = dialect;
        this.table = table;
    }

    /** The reduced table in the dialect's canonical form. */
    Table canonical() {
        Map<Identifier, CheckConstraint> implied = new HashMap<>();
        for (Column column : table.columns()) {
            if (!dialect.impliedChecks(column).isEmpty()) {
                Table holder = Table.of(table.name(), column);
                dialect.canonical(holder).checks().forEach(check -> implied.put(impliedName(column), check));
            }
        }
        return dialect.canonical(table())
                .edit()
                .checks(check -> implied.getOrDefault(check.name(), check).withName(check.name()))
                .build();
    }

    /** The reduced table, for a server to reprint. */
    Table table() {
        TableBuilder builder = new TableBuilder(table.name());
        table.columns().forEach(column -> builder.add(bare(column)));
        List<CheckConstraint> checks = table.checks();
        for (int i = 0; i < checks.size(); i++) {
            builder.add(checks.get(i).withName(checkName(i)));
        }
        for (Column column : table.columns()) {
            dialect.impliedChecks(column).forEach(check -> builder.add(check.withName(impliedName(column))));
        }
        List<Index> indexes = table.indexes();
        for (int i = 0; i < indexes.size(); i++) {
            builder.add(indexes.get(i).withName(indexName(i)));
        }
        return builder.build();
    }

    Identifier checkName(int position) {
        return Identifier.of("rv_check_" + position);
    }

    Identifier impliedName(Column column) {
        return Identifier.of("rv_implied_" + table.columns().indexOf(column));
    }

    Identifier indexName(int position) {
        return Identifier.of("rv_index_" + position);
    }

    private Column bare(Column column) {
        Column bare = column.withNumbering(null).comment(null);
        return dialect.impliedChecks(column).isEmpty()
                ? bare
                : bare.withType(new RawType(dialect.typeName(column), Map.of()));
    }
}
