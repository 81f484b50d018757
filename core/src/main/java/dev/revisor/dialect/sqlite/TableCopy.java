package dev.revisor.dialect.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns of a rebuilt table get their values from which of the old one. */
final class TableCopy {

    private static final List<String> ROWID_NAMES = List.of("rowid", "_rowid_", "oid");

    private final TableText from;
    private final TableText to;
    private final List<ColumnText> columns;

    TableCopy(TableText from, TableState to) {
        this.from = from;
        this.to = to.table();
        this.columns = to.table().columns().stream()
                .filter(column -> column.clause(Clause.Generated.class).isEmpty())
                .filter(column -> !to.isNew(column))
                .toList();
    }

    /** The columns of the new table. */
    String targets() {
        return hasNothingInCommon()
                ? Names.quoted(first().name())
                : Stream.concat(
                                rowid().stream(),
                                columns.stream().map(ColumnText::name).map(Names::quoted))
                        .collect(Collectors.joining(", "));
    }

    /** The expressions over the old table, in the same order. */
    String sources() {
        return hasNothingInCommon()
                ? first().clause(Clause.Default.class)
                        .map(Clause.Default::expression)
                        .orElse("null")
                : Stream.concat(rowid().stream(), columns.stream().map(this::source))
                        .collect(Collectors.joining(", "));
    }

    /** The rows stay all the same. */
    private boolean hasNothingInCommon() {
        return columns.isEmpty() && rowid().isEmpty();
    }

    private ColumnText first() {
        return to.columns().stream()
                .filter(column -> column.clause(Clause.Generated.class).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Storing converts values by itself, and without loss, except between text and bytes. */
    private String source(ColumnText column) {
        ColumnText old = from.column(column.name()).orElseThrow();
        Affinity before = Affinity.of(old.type());
        Affinity after = Affinity.of(column.type());
        String name = Names.quoted(old.name());
        if (before == Affinity.TEXT && after == Affinity.BLOB) {
            return "cast(" + name + " as blob)";
        }
        return before == Affinity.BLOB && after == Affinity.TEXT ? "cast(" + name + " as text)" : name;
    }

    /** The name of the rowid where rows have one that is no column of the new table. */
    private Optional<String> rowid() {
        boolean hasOwn = to.rowidColumn().isPresent() || to.options().contains("without");
        return ROWID_NAMES.stream()
                .filter(name -> !hasOwn
                        && from.column(name).isEmpty()
                        && to.column(name).isEmpty())
                .findFirst();
    }
}
