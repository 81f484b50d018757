package dev.revisor.runner;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows tables and their columns through a plan, to ask the database about them under the names they have before it. */
final class ExistingTables {

    private static final Pattern EMPTYING = Pattern.compile(
            "\\s*(?:delete\\s+from|truncate(?:\\s+table)?)\\s+(?<table>[\\w.\"`]+)\\s*", Pattern.CASE_INSENSITIVE);

    private final Map<String, TableName> renamed = new HashMap<>();
    private final Map<String, Optional<Identifier>> columns = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    /** The name under which the database has a table now, or nothing where the plan itself made or emptied it. */
    Optional<TableName> nameBefore(TableName table) {
        return unknown.contains(key(table)) ? Optional.empty() : Optional.of(renamed.getOrDefault(key(table), table));
    }

    /** The name under which the database has a column of a table now, or nothing where the plan itself made it. */
    Optional<Identifier> nameBefore(TableName table, Identifier column) {
        return columns.getOrDefault(key(table, column), Optional.of(column));
    }

    /** Goes past an operation. */
    void follow(Operation operation) {
        if (operation instanceof CreateTable create) {
            unknown.add(key(create.table().name()));
        } else if (operation instanceof DropTable drop) {
            unknown.add(key(drop.name()));
        } else if (operation instanceof RenameTable rename) {
            follow(rename);
        } else if (operation instanceof RenameColumn rename) {
            columns.put(key(rename.table(), rename.to()), nameBefore(rename.table(), rename.from()));
        } else if (operation instanceof AddColumn add) {
            columns.put(key(add.table(), add.column().name()), Optional.empty());
        } else if (operation instanceof ExecuteSql execute) {
            follow(execute.sql());
        }
    }

    private void follow(RenameTable rename) {
        TableName to = rename.from().withName(rename.to());
        Optional<TableName> before = nameBefore(rename.from());
        unknown.remove(key(to));
        before.ifPresentOrElse(name -> renamed.put(key(to), name), () -> unknown.add(key(to)));
        unknown.add(key(rename.from()));
    }

    private void follow(String sql) {
        Matcher emptying = EMPTYING.matcher(sql);
        if (emptying.matches()) {
            String table = emptying.group("table").replaceAll("[\"`]", "");
            unknown.add(table.toLowerCase(Locale.ROOT));
        }
    }

    /** By the table's name before the plan, which stays the same whatever the plan calls it. */
    private String key(TableName table, Identifier column) {
        return key(nameBefore(table).orElse(table)) + "." + column.text().toLowerCase(Locale.ROOT);
    }

    private static String key(TableName table) {
        Identifier schema = table.schema();
        String prefix = schema == null ? "" : schema.text() + ".";
        return (prefix + table.name().text()).toLowerCase(Locale.ROOT);
    }
}
