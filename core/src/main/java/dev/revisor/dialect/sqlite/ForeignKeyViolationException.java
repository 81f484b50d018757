package dev.revisor.dialect.sqlite;

import dev.revisor.error.MigrationException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A revision that would leave rows behind which refer to none. */
public final class ForeignKeyViolationException extends MigrationException {

    private static final int NAMED = 10;

    private final List<ForeignKeyViolation> violations;

    ForeignKeyViolationException(List<ForeignKeyViolation> violations) {
        super(message(violations));
        this.violations = List.copyOf(violations);
    }

    /** The rows, each with the table that it refers to in vain. */
    public List<ForeignKeyViolation> violations() {
        return violations;
    }

    private static String message(List<ForeignKeyViolation> violations) {
        ForeignKeyViolation first = violations.get(0);
        List<ForeignKeyViolation> alike = violations.stream()
                .filter(violation -> violation.table().equals(first.table())
                        && violation.target().equals(first.target()))
                .toList();
        if (alike.stream().noneMatch(violation -> violation.rowid() != null)) {
            return "A foreign key of table '" + first.table() + "' does not hold: " + first.target();
        }
        String rowids = alike.stream()
                .map(ForeignKeyViolation::rowid)
                .filter(Objects::nonNull)
                .limit(NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        String others = violations.size() > alike.size()
                ? " (and " + (violations.size() - alike.size()) + " rows by other foreign keys)"
                : "";
        return alike.size() + " rows of table '" + first.table() + "' refer to no row of '" + first.target()
                + "', those with rowid " + rowids + (alike.size() > NAMED ? " and more" : "") + others
                + ": correct or delete them, then run again";
    }
}
