package dev.revisor.dialect;

import java.util.Locale;
import java.util.Set;

/** Tells SQL that changes the schema from SQL that works on data, by its first word. */
final class SqlKind {

    private static final Set<String> DATA =
            Set.of("insert", "update", "delete", "merge", "replace", "select", "with", "values", "set", "call");

    private SqlKind() {}

    static SqlStatement statement(String sql) {
        return DATA.contains(firstWord(sql)) ? SqlStatement.dml(sql) : SqlStatement.ddl(sql);
    }

    private static String firstWord(String sql) {
        String rest = sql.replaceAll("(?s)^(?:\\s++|--[^\\n]*+|/\\*(?>.*?\\*/))++", "");
        return rest.split("[^\\p{Alpha}]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
