package dev.revisor.dialect;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables, columns, constraints and indexes in the words of standard SQL, with what databases differ in to override. */
public class Definitions {

    protected final Dialect dialect;

    public Definitions(Dialect dialect) {
        this.dialect = dialect;
    }

    /** {@code create table} with a line for each column and constraint, without indexes and comments. */
    public String createTable(Table table) {
        return "create table " + dialect.quote(table.name()) + body(table);
    }

    /** The lines between the parentheses of {@code create table}, with the parentheses. */
    public String body(Table table) {
        return lines(table).stream().collect(Collectors.joining(",\n    ", " (\n    ", "\n)"));
    }

    /** The column as it stands in {@code create table} and after {@code add column}. */
    public String column(Column column) {
        return words(
                dialect.quote(column.name()),
                dialect.typeName(column),
                collation(column),
                defaultValue(column),
                generated(column),
                identity(column),
                nullability(column),
                inlineChecks(column));
    }

    /** The constraint as it stands in {@code create table} and after {@code add}. */
    public String constraint(Constraint constraint) {
        Identifier name = constraint.name();
        return name == null ? rule(constraint) : "constraint " + dialect.quote(name) + " " + rule(constraint);
    }

    /** {@code create index}. */
    public String createIndex(TableName table, Index index) {
        return words(
                createWords(index),
                index.name() == null ? "" : dialect.quote(index.name()),
                "on",
                dialect.quote(table),
                keys(index),
                index.predicate() == null ? "" : "where " + expression(index.predicate()));
    }

    /** {@code create sequence}. */
    public String createSequence(Sequence sequence) {
        return "create sequence " + dialect.quote(sequence.name()) + " start with " + sequence.start()
                + " increment by " + sequence.increment();
    }

    /** What makes a sequence another one of its name: it goes on, or begins anew if it turns round. */
    public List<String> alterSequence(Sequence from, Sequence to) {
        boolean turns = turns(from, to);
        String start = turns || from.start() != to.start() ? "start with " + to.start() : "";
        String increment = from.increment() == to.increment() ? "" : "increment by " + to.increment();
        String limits = turns ? "no minvalue no maxvalue restart" : "";
        return List.of(words("alter sequence", dialect.quote(to.name()), start, increment, limits));
    }

    /** Whether the one counts up and the other down. */
    protected static boolean turns(Sequence from, Sequence to) {
        return Long.signum(from.increment()) != Long.signum(to.increment());
    }

    /** Names in their order, quoted, in parentheses. */
    public String columns(List<Identifier> names) {
        return names.stream().map(dialect::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    protected List<String> lines(Table table) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(column)));
        table.constraints().forEach(constraint -> lines.add(constraint(constraint)));
        return lines;
    }

    protected String collation(Column column) {
        return column.collation() == null ? "" : "collate " + dialect.quote(Identifier.exact(column.collation()));
    }

    protected String defaultValue(Column column) {
        return column.defaultValue() == null ? "" : "default " + column.defaultValue();
    }

    protected String generated(Column column) {
        if (column.generated() == null) {
            return "";
        }
        String kind = column.generated().stored() ? "stored" : "virtual";
        return "generated always as (" + expression(column.generated().expression()) + ") " + kind;
    }

    protected String identity(Column column) {
        return column.numbering() == null ? "" : generatedAsIdentity(column.numbering());
    }

    protected String nullability(Column column) {
        return column.nullable() || column.numbering() != null ? "" : "not null";
    }

    protected String inlineChecks(Column column) {
        return dialect.impliedChecks(column).stream().map(this::rule).collect(Collectors.joining(" "));
    }

    /** The words before the name of an index that is created. */
    protected String createWords(Index index) {
        return index.isUnique() ? "create unique index" : "create index";
    }

    /** The keys of an index in parentheses, with what stands between them and the predicate. */
    protected String keys(Index index) {
        return index.parts().stream().map(this::part).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The words before the columns of a unique constraint. */
    protected String unique(UniqueConstraint key) {
        return "unique";
    }

    protected String part(IndexPart part) {
        String expression = part.expression();
        String key = expression == null
                ? dialect.quote(Objects.requireNonNull(part.column()))
                : "(" + expression(expression) + ")";
        return part.isDescending() ? key + " desc" : key;
    }

    /** An expression over columns in the words of the database. */
    protected String expression(String expression) {
        return expression;
    }

    protected String references(ForeignKey key) {
        return words(
                "foreign key " + columns(key.columns()),
                "references " + dialect.quote(key.target()) + " " + columns(key.targetColumns()),
                action("on delete", key.onDelete()),
                action("on update", key.onUpdate()),
                deferrability(key));
    }

    /** When a key is checked; most databases have no word for it, since they check after each statement. */
    protected String deferrability(Constraint key) {
        return "";
    }

    protected String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : event + " " + action.sql();
    }

    protected static String generatedAsIdentity(Identity identity) {
        String numbers = words(
                identity.start() == 1 ? "" : "start with " + identity.start(),
                identity.increment() == 1 ? "" : "increment by " + identity.increment());
        return words(
                identity.always() ? "generated always as identity" : "generated by default as identity",
                numbers.isEmpty() ? "" : "(" + numbers + ")");
    }

    /** The words with a space between them, empty ones left out. */
    protected static String words(@Nullable String... words) {
        return Stream.of(words).filter(word -> word != null && !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private String rule(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return words("primary key", columns(key.columns()), deferrability(key));
        }
        if (constraint instanceof UniqueConstraint key) {
            return words(unique(key), columns(key.columns()), deferrability(key));
        }
        if (constraint instanceof ForeignKey key) {
            return references(key);
        }
        return "check (" + expression(((CheckConstraint) constraint).expression()) + ")";
    }
}
