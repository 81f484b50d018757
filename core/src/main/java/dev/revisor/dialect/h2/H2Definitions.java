package dev.revisor.dialect.h2;

import dev.revisor.dialect.Definitions;
import dev.revisor.dialect.Literals;
import dev.revisor.dialect.UnsupportedOperationOnDatabaseException;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables, columns and indexes in the words of H2, which has comments inside and knows neither collations of columns nor expressions in indexes. */
final class H2Definitions extends Definitions {

    /** H2 reckons a cache out of range for what counts down by one, and refuses to alter what has that. */
    static final int DOWN = -1;

    private static final String NO_CACHE = "no cache";
    private static final String DEFAULT_CACHE = "cache 32";

    private final Literals literals = new Literals();

    H2Definitions(H2Dialect dialect) {
        super(dialect);
    }

    @Override
    public String createTable(Table table) {
        return createTable("create table ", table);
    }

    /** {@code create table} for a table that only the session sees and that ends with it. */
    String createTemporaryTable(Table table) {
        return createTable("create local temporary table ", table);
    }

    @Override
    public String column(Column column) {
        return words(super.column(column), comment(column.comment()));
    }

    /** Everything about a column as it stands after {@code alter column}; what is not said there keeps its state. */
    String alteredColumn(Column column) {
        return words(
                dialect.quote(column.name()),
                dialect.typeName(column),
                defaultValue(column),
                generated(column),
                identity(column),
                column.nullable() && column.numbering() == null ? "null" : nullability(column),
                comment(column.comment()));
    }

    @Override
    public String createIndex(TableName table, Index index) {
        if (index.predicate() != null) {
            throw new UnsupportedOperationOnDatabaseException(
                    Database.H2,
                    "H2 has no index of some rows, so '" + index.name() + "' of table '" + table
                            + "' can't be created: limit it to other databases with op.on(...)");
        }
        return super.createIndex(table, index);
    }

    @Override
    public String createSequence(Sequence sequence) {
        return words(super.createSequence(sequence), sequence.increment() == DOWN ? NO_CACHE : "");
    }

    @Override
    public List<String> alterSequence(Sequence from, Sequence to) {
        String cache = to.increment() == DOWN ? NO_CACHE : DEFAULT_CACHE;
        return super.alterSequence(from, to).stream()
                .map(statement -> words(statement, from.increment() == DOWN ? cache : ""))
                .toList();
    }

    @Override
    protected String collation(Column column) {
        return "";
    }

    @Override
    protected String generated(Column column) {
        return column.generated() == null
                ? ""
                : "generated always as (" + column.generated().expression() + ")";
    }

    @Override
    protected String createWords(Index index) {
        return index.isUnique() && index.areNullsEqual()
                ? "create unique nulls not distinct index"
                : super.createWords(index);
    }

    @Override
    protected String keys(Index index) {
        boolean hasMore = index.isUnique() && !index.included().isEmpty();
        return words(super.keys(index), hasMore ? "include " + columns(index.included()) : "");
    }

    @Override
    protected String unique(UniqueConstraint key) {
        return key.areNullsEqual() ? "unique nulls not distinct" : super.unique(key);
    }

    @Override
    protected String part(IndexPart part) {
        if (part.expression() != null) {
            throw new UnsupportedOperationOnDatabaseException(
                    Database.H2,
                    "H2 has no index of expressions, so one of '" + part.expression()
                            + "' can't be created: index a generated column, or limit it to other databases with"
                            + " op.on(...)");
        }
        return words(super.part(part), part.nulls() == null ? "" : part.nulls().sql());
    }

    private String createTable(String create, Table table) {
        return words(create + dialect.quote(table.name()), comment(table.comment())) + body(table);
    }

    private String comment(@Nullable String comment) {
        return comment == null ? "" : "comment " + literals.text(comment);
    }
}
