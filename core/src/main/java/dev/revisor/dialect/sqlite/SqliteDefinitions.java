package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.Definitions;
import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.UnsupportedOperationOnDatabaseException;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables, columns and indexes in the words of SQLite. */
final class SqliteDefinitions extends Definitions {

    private static final Set<String> LITERAL_WORDS =
            Set.of("null", "true", "false", "current_date", "current_time", "current_timestamp");

    SqliteDefinitions(SqliteDialect dialect) {
        super(dialect);
    }

    /** The index is what has a schema in SQLite, its table does not. */
    @Override
    public String createIndex(TableName table, Index index) {
        Identifier name = index.name() == null ? derivedName(table, index) : index.name();
        return words(
                createWords(index),
                dialect.quote(table.withName(name)),
                "on",
                dialect.quote(table.name()),
                keys(index),
                index.predicate() == null ? "" : "where " + index.predicate());
    }

    @Override
    protected List<String> lines(Table table) {
        table.columns().forEach(column -> requireKeyForNumbers(table, column));
        return super.lines(table.edit()
                .columns(column -> SqliteCanonicalizer.isKey(table.primaryKey(), column) ? column.notNull() : column)
                .build());
    }

    /** An expression needs parentheses around it, a literal does not. */
    @Override
    protected String defaultValue(Column column) {
        String expression = column.defaultValue();
        if (expression == null || isLiteral(expression)) {
            return super.defaultValue(column);
        }
        return "default (" + ExpressionText.withoutParentheses(expression) + ")";
    }

    @Override
    protected String identity(Column column) {
        return "";
    }

    // This and the next one are here for ColumnChange, which can't see what another package protects.
    @Override
    protected String generated(Column column) {
        return super.generated(column);
    }

    @Override
    protected String collation(Column column) {
        return super.collation(column);
    }

    /** A foreign key never leaves its database file. */
    @Override
    protected String references(ForeignKey key) {
        return super.references(key.onTarget(TableName.of(key.target().name())));
    }

    @Override
    protected String deferrability(Constraint key) {
        return key instanceof ForeignKey ? key.deferrability().sql() : "";
    }

    Dialect dialect() {
        return dialect;
    }

    /** Whether a default is a literal, so that it is the same for all rows. */
    static boolean isConstant(String expression) {
        List<Token> tokens = Tokenizer.tokens(expression);
        return isLiteral(expression) && !Names.fold(tokens.get(0).text()).startsWith("current_");
    }

    private static boolean isLiteral(String expression) {
        List<Token> tokens = Tokenizer.tokens(expression);
        boolean isSigned = tokens.size() == 2 && Stream.of("-", "+").anyMatch(tokens.get(0)::is);
        return (tokens.size() == 1 || isSigned) && isLiteral(tokens.get(tokens.size() - 1));
    }

    private static boolean isLiteral(Token token) {
        return switch (token.kind()) {
            case STRING, NUMBER, BLOB -> true;
            case WORD -> LITERAL_WORDS.contains(Names.fold(token.text()));
            case QUOTED_NAME, SYMBOL -> false;
        };
    }

    private Identifier derivedName(TableName table, Index index) {
        String parts = index.parts().stream()
                .map(part ->
                        part.column() == null ? "expression" : part.column().text())
                .collect(Collectors.joining("_"));
        return Identifier.of("ix_" + table.name().text() + "_" + parts);
    }

    private static void requireKeyForNumbers(Table table, Column column) {
        if (column.numbering() != null && !SqliteCanonicalizer.isOnlyKey(table.primaryKey(), column)) {
            throw new UnsupportedOperationOnDatabaseException(
                    Database.SQLITE,
                    "Column '" + column.name() + "' of table '" + table.name()
                            + "' can't be numbered by SQLite: make it the only column of the primary key");
        }
    }
}
