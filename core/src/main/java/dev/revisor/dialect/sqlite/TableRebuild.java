package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.SqlStatement;
import dev.revisor.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements that put a new table in the place of an old one, as
 * <a href="https://www.sqlite.org/lang_altertable.html#otheralter">section 7 of SQLite's alter table</a> says: create
 * the new one under another name, copy, drop the old one, rename, create again what was dropped along. What refers to
 * the table by its name, foreign keys, views and triggers of other tables, stays as it is, because the renaming happens
 * with {@code legacy_alter_table}. Foreign keys have to be off, which only works outside a transaction and therefore is
 * for {@link SqliteTransactionGuard} to do.
 */
final class TableRebuild {

    /** How the names of tables begin that only live within a run. */
    static final String TEMPORARY_PREFIX = "revisor_new_";

    private final TableText from;
    private final TableState to;
    private final String prefix;
    private final String name;
    private final String newName;

    /**
     * A rebuild.
     *
     * @param schema the attached database that the table is in, or null
     * @param from the table as it is
     * @param to the table as it becomes
     */
    TableRebuild(@Nullable Identifier schema, TableText from, TableState to) {
        this.from = from;
        this.to = to;
        this.prefix = schema == null ? "" : Names.quoted(schema.text()) + ".";
        this.name = Names.quoted(from.name());
        this.newName = Names.quoted(TEMPORARY_PREFIX + from.name());
    }

    /**
     * All of it.
     *
     * @param triggers the texts of the triggers of the table
     * @param hasLegacyRename whether {@code legacy_alter_table} is on anyway
     */
    List<SqlStatement> statements(List<String> triggers, boolean hasLegacyRename) {
        List<String> ddl = new ArrayList<>();
        ddl.add("drop table " + prefix + name);
        ddl.add("pragma legacy_alter_table = on");
        ddl.add("alter table " + prefix + newName + " rename to " + name);
        ddl.add("pragma legacy_alter_table = " + (hasLegacyRename ? "on" : "off"));
        to.indexes().forEach(index -> ddl.add(inSchema("index", index.sql())));
        triggers.forEach(trigger -> ddl.add(inSchema("trigger", trigger)));
        if (to.hasDroppedColumn()) {
            ddl.add(validation());
        }
        Stream<SqlStatement> data = Stream.concat(Stream.of(copy()), sequence()).map(SqlStatement::dml);
        return Stream.of(
                        Stream.of(SqlStatement.ddl(creation())),
                        data,
                        ddl.stream().map(SqlStatement::ddl))
                .flatMap(statements -> statements)
                .toList();
    }

    /** Columns can be qualified by the name of their table, which is another one at first. */
    private String creation() {
        String body = to.table().sql().substring(to.table().bodyStart());
        List<Token> tokens = Tokenizer.tokens(body);
        StringBuilder unqualified = new StringBuilder(body);
        for (int position = tokens.size() - 2; position >= 0; position--) {
            if (tokens.get(position).isNamed(from.name())
                    && tokens.get(position + 1).is(".")) {
                unqualified.delete(
                        tokens.get(position).start(), tokens.get(position + 1).end());
            }
        }
        return "create table " + prefix + newName + " " + unqualified;
    }

    private String copy() {
        TableCopy copy = new TableCopy(from, to);
        return "insert into " + prefix + newName + " (" + copy.targets() + ")\nselect " + copy.sources() + "\nfrom "
                + prefix + name;
    }

    /** The counter of {@code autoincrement} may be ahead of the greatest number in the table. */
    private Stream<String> sequence() {
        if (!from.isAutoincrement() || !to.table().isAutoincrement()) {
            return Stream.of();
        }
        String table = prefix + "sqlite_sequence";
        String oldText = SqliteLiterals.INSTANCE.text(from.name());
        String newText = SqliteLiterals.INSTANCE.text(TEMPORARY_PREFIX + from.name());
        return Stream.of(
                "delete from " + table + " where name = " + newText,
                "insert into " + table + " (name, seq) select " + newText + ", seq from " + table + " where name = "
                        + oldText);
    }

    /** A renaming that changes nothing makes SQLite look whether all views and triggers still find what they use. */
    private String validation() {
        String column = Names.spelled(to.table().columns().get(0).name());
        return "alter table " + prefix + name + " rename column " + column + " to " + column;
    }

    private String inSchema(String kind, String sql) {
        if (prefix.isEmpty()) {
            return sql;
        }
        Token keyword = Tokenizer.tokens(sql).stream()
                .filter(token -> token.is(kind))
                .findFirst()
                .orElseThrow();
        return sql.substring(0, keyword.end()) + " " + prefix
                + sql.substring(keyword.end()).strip();
    }
}
