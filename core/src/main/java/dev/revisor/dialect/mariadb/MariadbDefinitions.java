package dev.revisor.dialect.mariadb;

import dev.revisor.dialect.Definitions;
import dev.revisor.dialect.UnsupportedOperationOnDatabaseException;
import dev.revisor.schema.Column;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tables, columns and indexes in the words of MariaDB, with indexes and comments inside the table. */
final class MariadbDefinitions extends Definitions {

    private static final Pattern PLAIN_DEFAULT =
            Pattern.compile("(?is)\\s*(\\(.*\\)|[bx]?'.*'|[-+]?[\\d.]+(e[-+]?\\d+)?|null|true|false"
                    + "|(current_timestamp|now|localtime|localtimestamp)(\\(\\s*\\d*\\s*\\))?)\\s*");

    private final MariadbLiterals literals;
    private final boolean isMysql;

    MariadbDefinitions(MariadbDialect dialect) {
        super(dialect);
        this.literals = dialect.literals();
        this.isMysql = dialect.isMysql();
    }

    @Override
    public String createTable(Table table) {
        return words("create table " + dialect.quote(table.name()) + body(table), options(table), "engine=InnoDB");
    }

    /** {@code create table} for a table that only the session sees and that ends with it. */
    String createTemporaryTable(Table table) {
        return words("create temporary table " + dialect.quote(table.name()) + body(table), options(table));
    }

    @Override
    public String column(Column column) {
        return words(super.column(column), comment(column.comment()));
    }

    /** The column without anything that numbers its rows. */
    String unnumbered(Column column) {
        return column(column.withNumbering(null).notNull());
    }

    @Override
    public String createSequence(Sequence sequence) {
        return super.createSequence(sequence) + " nocache";
    }

    /** The server holds on to the limits of the old direction, but not to a sequence that a default needs. */
    @Override
    public List<String> alterSequence(Sequence from, Sequence to) {
        return turns(from, to)
                ? List.of("drop sequence " + dialect.quote(to.name()), createSequence(to))
                : super.alterSequence(from, to);
    }

    @Override
    public String createIndex(TableName table, Index index) {
        requireNoPredicate(table, index);
        return index.name() == null
                ? "alter table " + dialect.quote(table) + " add " + indexLine(index)
                : super.createIndex(table, index);
    }

    /** The index that the server would make for a foreign key, as it stands after {@code add}. */
    String foreignKeyIndex(ForeignKey key) {
        String name = key.name() == null ? "" : dialect.quote(key.name());
        return words(isMysql || name.isEmpty() ? "index" : "index if not exists", name, columns(key.columns()));
    }

    /** What follows {@code comment} or stands for it. */
    String comment(@Nullable String comment) {
        return comment == null ? "" : "comment " + literals.text(comment);
    }

    @Override
    protected List<String> lines(Table table) {
        List<String> lines = super.lines(table);
        table.indexes().forEach(index -> {
            requireNoPredicate(table.name(), index);
            lines.add(indexLine(index));
        });
        return lines;
    }

    @Override
    protected String collation(Column column) {
        return column.collation() == null ? "" : "collate " + column.collation();
    }

    @Override
    protected String defaultValue(Column column) {
        String expression = column.defaultValue();
        boolean needsParentheses = isMysql
                && expression != null
                && (isLarge(column) || !PLAIN_DEFAULT.matcher(expression).matches());
        return needsParentheses ? "default (" + expression + ")" : super.defaultValue(column);
    }

    @Override
    protected String identity(Column column) {
        return column.numbering() == null ? "" : "auto_increment";
    }

    /** MariaDB has no generated column that is not null; an old one makes timestamps not null unless told. */
    @Override
    protected String nullability(Column column) {
        if (column.generated() != null && !isMysql) {
            return "";
        }
        if (!column.nullable() || column.numbering() != null) {
            return "not null";
        }
        return dialect.typeName(column).toLowerCase(Locale.ROOT).startsWith("timestamp") ? "null" : "";
    }

    @Override
    protected String part(IndexPart part) {
        if (part.expression() != null && !isMysql) {
            throw new UnsupportedOperationOnDatabaseException(
                    dialect.database(),
                    "MariaDB has no index of expressions, so one of '" + part.expression()
                            + "' can't be created: index a generated column, or limit it to other databases with"
                            + " op.on(...)");
        }
        return super.part(part);
    }

    @Override
    protected String expression(String expression) {
        return MariadbExpressions.withBackticks(expression);
    }

    private String indexLine(Index index) {
        return words(
                index.isUnique() ? "unique index" : "index",
                index.name() == null ? "" : dialect.quote(index.name()),
                keys(index));
    }

    private String options(Table table) {
        String start = table.columns().stream()
                .map(Column::numbering)
                .filter(numbering -> numbering != null && numbering.start() != 1)
                .map(numbering -> "auto_increment=" + numbering.start())
                .findFirst()
                .orElse("");
        return words(start, comment(table.comment()));
    }

    private void requireNoPredicate(TableName table, Index index) {
        if (index.predicate() != null) {
            throw new UnsupportedOperationOnDatabaseException(
                    dialect.database(),
                    dialect.displayName() + " has no index of some rows, so '" + index.name() + "' of table '" + table
                            + "' can't be created: limit it to other databases with op.on(...)");
        }
    }

    private boolean isLarge(Column column) {
        String type = MariadbTypeSpelling.of(dialect.typeName(column));
        return type.endsWith("text") || type.endsWith("blob") || type.equals("json");
    }
}
