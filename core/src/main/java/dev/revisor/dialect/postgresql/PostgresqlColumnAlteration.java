package dev.revisor.dialect.postgresql;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one {@code alter table} that lead from one definition of a column to another. The server runs what drops
 * first, then types, then what adds, whatever the order in the statement (the passes of {@code ATRewriteCatalogs}), so
 * that a check can be dropped and added under one name.
 */
final class PostgresqlColumnAlteration {

    private final PostgresqlDialect dialect;
    private final @Nullable Table table;
    private final PostgresqlColumnState from;
    private final PostgresqlColumnState to;
    private final Identifier impliedCheck;
    private final List<String> parts = new ArrayList<>();

    PostgresqlColumnAlteration(
            PostgresqlDialect dialect,
            @Nullable Table table,
            PostgresqlColumnState from,
            PostgresqlColumnState to,
            Identifier impliedCheck) {
        this.dialect = dialect;
        this.table = table;
        this.from = from;
        this.to = to;
        this.impliedCheck = impliedCheck;
    }

    /** The parts, in an order that reads as it is run; none where nothing changes in the table. */
    List<String> parts() {
        boolean isRetyped = !from.hasSameType(to);
        boolean isOtherType = isRetyped && !from.type().base().equals(to.type().base());
        List<CheckConstraint> checks = isOtherType ? namedChecks() : List.of();
        boolean keepsImpliedCheck = from.checks().equals(to.checks()) && !isOtherType;
        checks.forEach(check -> parts.add("drop constraint " + dialect.quote(Objects.requireNonNull(check.name()))));
        if (!keepsImpliedCheck) {
            from.checks().forEach(check -> parts.add("drop constraint " + dialect.quote(impliedCheck)));
        }
        dropDefault(isOtherType);
        dropIdentity();
        dropNotNull();
        if (isRetyped) {
            alter("type " + type());
        }
        alterGenerated();
        setNotNull();
        setDefault(isOtherType);
        setIdentity();
        if (!keepsImpliedCheck) {
            to.checks().forEach(this::addImplied);
        }
        checks.forEach(check -> add(Objects.requireNonNull(check.name()), check));
        return parts;
    }

    private List<CheckConstraint> namedChecks() {
        return table == null
                ? List.of()
                : new PostgresqlDependents(table, to.column().name())
                        .checks().stream().filter(check -> check.name() != null).toList();
    }

    private void dropDefault(boolean isOtherType) {
        boolean isGone = to.defaultValue() == null && !to.isSerial();
        if (from.defaultValue() != null && (isGone || isOtherType)) {
            alter("drop default");
        }
    }

    private void dropIdentity() {
        if (from.numbering() != null && to.numbering() == null) {
            alter("drop identity");
        }
    }

    private void dropNotNull() {
        if (!from.isNullable() && to.isNullable() && to.generated() == null) {
            alter("drop not null");
        }
    }

    private String type() {
        String collation = to.column().collation();
        String collate = collation == null ? "" : " collate " + dialect.quote(Identifier.exact(collation));
        String using = PostgresqlCasts.using(from.type(), to.type(), column());
        return (to.isSerial() ? to.type() : dialect.typeName(to.column()))
                + collate
                + (using.isEmpty() ? "" : " using " + using);
    }

    private void alterGenerated() {
        if (from.generated() != null && to.generated() == null) {
            alter("drop expression");
        } else if (to.generated() != null && !to.generated().equals(from.generated())) {
            alter("set expression as (" + to.generated().expression() + ")");
        }
    }

    private void setNotNull() {
        boolean wasNullable = from.isNullable() || from.generated() != null;
        if (wasNullable && !to.isNullable()) {
            alter("set not null");
        }
    }

    private void setDefault(boolean isOtherType) {
        boolean isSame = Objects.equals(from.defaultValue(), to.defaultValue()) && !isOtherType;
        if (to.defaultValue() != null && !isSame) {
            alter("set default " + to.defaultValue());
        }
    }

    private void setIdentity() {
        Identity was = from.numbering();
        Identity becomes = to.numbering();
        if (becomes == null || becomes.equals(was)) {
            return;
        }
        if (was == null) {
            alter("add " + PostgresqlDefinitions.identity(becomes));
            return;
        }
        List<String> changes = new ArrayList<>();
        if (was.always() != becomes.always()) {
            changes.add(becomes.always() ? "set generated always" : "set generated by default");
        }
        if (was.start() != becomes.start()) {
            changes.add("set start with " + becomes.start());
        }
        if (was.increment() != becomes.increment()) {
            changes.add("set increment by " + becomes.increment());
        }
        alter(String.join(" ", changes));
    }

    private void addImplied(CheckConstraint check) {
        add(impliedCheck, check);
    }

    private void add(Identifier name, CheckConstraint check) {
        parts.add("add constraint " + dialect.quote(name) + " check (" + check.expression() + ")");
    }

    private void alter(String what) {
        parts.add("alter column " + column() + " " + what);
    }

    private String column() {
        return dialect.quote(to.column().name());
    }
}
