package dev.revisor.dialect.postgresql;

import java.util.Objects;

/**
 * A column before and after a change.
 *
 * @param from the column as it was
 * @param to the column as it becomes
 */
record PostgresqlColumnTransition(PostgresqlColumnState from, PostgresqlColumnState to) {

    private static final int FIRST_VERSION_WITH_SET_EXPRESSION = 17;

    /** Whether type or collation change. */
    boolean isRetyped() {
        return !from.type().equals(to.type())
                || !Objects.equals(from.column().collation(), to.column().collation());
    }

    /** Whether the values become those of another type, rather than of another length. */
    boolean isOtherType() {
        return isRetyped() && !from.type().base().equals(to.type().base());
    }

    /** How the values get to the other type, or an empty string where the server knows; words are cast as text only. */
    String using(String column) {
        String using = PostgresqlCasts.using(from.type(), to.type(), column);
        String text = to.type().isArray() ? "::text[]::" : "::text::";
        if (EnumerationUse.type(to.column()).isPresent()) {
            return using.isEmpty() ? using : column + text + to.name();
        }
        boolean isCastOfWords =
                EnumerationUse.type(from.column()).isPresent() && using.equals(column + "::" + to.type());
        return isCastOfWords ? column + text + to.type() : using;
    }

    /** Whether the server can't alter the one into the other: the column becomes, or was, computed. */
    boolean needsRebuild(PostgresqlDialect dialect) {
        if (to.generated() == null) {
            return from.generated() != null && !from.generated().stored();
        }
        if (from.generated() == null
                || from.generated().stored() != to.generated().stored()) {
            return true;
        }
        boolean isOtherExpression =
                !from.generated().expression().equals(to.generated().expression());
        return isOtherExpression && dialect.majorVersion() < FIRST_VERSION_WITH_SET_EXPRESSION
                || !using("").isEmpty();
    }

    /** The same change of a column that does not number rows any more. */
    PostgresqlColumnTransition withoutNumbering() {
        return new PostgresqlColumnTransition(from.withoutNumbering(), to);
    }
}
