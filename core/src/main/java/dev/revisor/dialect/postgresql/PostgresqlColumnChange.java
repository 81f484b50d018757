package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Definitions;
import dev.revisor.dialect.SqlStatement;
import dev.revisor.dialect.Statement;
import dev.revisor.operation.AlterColumn;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All statements of one change of a column: around its {@code alter table} those of sequences and comments. */
final class PostgresqlColumnChange {

    private final PostgresqlDialect dialect;
    private final Definitions definitions;
    private final @Nullable Table table;
    private final TableName name;
    private final PostgresqlColumnState from;
    private final PostgresqlColumnState to;
    private final PostgresqlColumnTransition transition;
    private final PostgresqlNames names;
    private final List<Statement> statements = new ArrayList<>();

    PostgresqlColumnChange(
            PostgresqlDialect dialect, Definitions definitions, @Nullable Table table, AlterColumn alter) {
        this.dialect = dialect;
        this.definitions = definitions;
        this.table = table;
        this.name = alter.table();
        this.from = PostgresqlColumnState.of(dialect, table, alter.from());
        this.to = PostgresqlColumnState.of(dialect, table, alter.to());
        this.transition = new PostgresqlColumnTransition(from, to);
        this.names = new PostgresqlNames(dialect);
    }

    List<Statement> statements() {
        if (transition.needsRebuild(dialect)) {
            List<TableElement> all = dependents().map(PostgresqlDependents::all).orElse(List.of());
            new PostgresqlColumnRebuild(dialect, definitions, name, all)
                    .statements(to.column())
                    .forEach(this::ddl);
            comment(null);
            return statements;
        }
        dropSerial();
        createSerial();
        Identifier check = names.check(name.name(), List.of(to.column().name()));
        PostgresqlColumnTransition rest = to.isSerial() ? transition.withoutNumbering() : transition;
        List<CheckConstraint> checks =
                dependents().map(PostgresqlDependents::namedChecks).orElse(List.of());
        alter(new PostgresqlColumnAlteration(dialect, rest, check, checks).parts());
        goOnCounting();
        comment(from.column().comment());
        return statements;
    }

    private Optional<PostgresqlDependents> dependents() {
        return Optional.ofNullable(table)
                .map(known -> new PostgresqlDependents(known, to.column().name()));
    }

    private void dropSerial() {
        if (from.isSerial() && !to.isSerial()) {
            alter(List.of("alter column " + column() + " drop default"));
            ddl("drop sequence " + serial());
        }
    }

    private void createSerial() {
        if (!from.isSerial() && to.isSerial()) {
            // An identity has a sequence of the name that the new one gets.
            alter(from.numbering() == null ? List.of() : List.of("alter column " + column() + " drop identity"));
            ddl("create sequence " + serial() + " as " + to.type() + " owned by " + dialect.quote(name) + "."
                    + column());
            String sequence = PostgresqlLiterals.INSTANCE.text(serial());
            alter(List.of("alter column " + column() + " set default nextval(" + sequence + ")"));
        } else if (to.isSerial() && transition.isRetyped()) {
            ddl("alter sequence " + serial() + " as " + to.type());
        }
    }

    /** A new sequence starts after the numbers that are there; an empty table leaves it alone. */
    private void goOnCounting() {
        boolean isNew = from.numbering() == null && to.numbering() != null || !from.isSerial() && to.isSerial();
        if (isNew) {
            PostgresqlLiterals literals = PostgresqlLiterals.INSTANCE;
            long start = to.numbering() == null ? 1 : to.numbering().start();
            statements.add(SqlStatement.dml("select setval(pg_get_serial_sequence("
                    + literals.text(dialect.quote(name)) + ", "
                    + literals.text(dialect.storedName(to.column().name())) + "), max(" + column() + ")) from "
                    + dialect.quote(name) + " having max(" + column() + ") >= " + start));
        }
    }

    private void comment(@Nullable String was) {
        Column column = to.column();
        if (!Objects.equals(was, column.comment())) {
            ddl("comment on column " + dialect.quote(name) + "." + column() + " is "
                    + PostgresqlLiterals.INSTANCE.literal(column.comment(), null));
        }
    }

    private void alter(List<String> parts) {
        if (!parts.isEmpty()) {
            String separator = parts.size() == 1 ? " " : "\n    ";
            ddl("alter table " + dialect.quote(name) + separator + String.join(",\n    ", parts));
        }
    }

    private void ddl(String sql) {
        statements.add(SqlStatement.ddl(sql));
    }

    private String column() {
        return dialect.quote(to.column().name());
    }

    private String serial() {
        return dialect.quote(name.withName(names.serial(name.name(), to.column().name())));
    }
}
