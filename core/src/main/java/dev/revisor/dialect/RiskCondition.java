package dev.revisor.dialect;

import dev.revisor.diff.ValueRisk;
import dev.revisor.diff.ValueRisk.NotListed;
import dev.revisor.diff.ValueRisk.OutOfRange;
import dev.revisor.diff.ValueRisk.Rounded;
import dev.revisor.diff.ValueRisk.TooLong;
import dev.revisor.schema.Database;
import java.util.stream.Collectors;

/** The condition that holds for those values of a column that are at risk. */
public final class RiskCondition {

    private final Dialect dialect;
    private final String column;

    /**
     * Conditions on a column.
     *
     * @param dialect the database
     * @param column the quoted name
     */
    public RiskCondition(Dialect dialect, String column) {
        this.dialect = dialect;
        this.column = column;
    }

    /** The condition in SQL, which may fail where a value is not of the type that a revision says. */
    public String of(ValueRisk risk) {
        if (risk instanceof TooLong tooLong) {
            return length(tooLong) + " > " + tooLong.length();
        }
        if (risk instanceof OutOfRange range) {
            return column + " < " + range.least().toPlainString() + " or " + column + " > "
                    + range.most().toPlainString();
        }
        if (risk instanceof Rounded rounded) {
            return column + " <> round(" + exact() + ", " + rounded.scale() + ")";
        }
        return risk instanceof NotListed notListed ? text() + " not in " + list(notListed) : column + " is not null";
    }

    private String length(TooLong risk) {
        if (dialect.database() == Database.SQLITE) {
            return risk.isBinary() ? "length(cast(" + column + " as blob))" : "length(" + column + ")";
        }
        return (risk.isBinary() ? "octet_length(" : "char_length(") + column + ")";
    }

    /** PostgreSQL rounds only exact numbers to a number of digits. */
    private String exact() {
        return dialect.database() == Database.POSTGRESQL ? "cast(" + column + " as numeric)" : column;
    }

    /** A native enumeration knows no words that are not its own, so that it can't be compared with them. */
    private String text() {
        String type = switch (dialect.database()) {
            case MARIADB, MYSQL -> "char";
            case SQLITE -> "text";
            case H2, POSTGRESQL -> "varchar";
        };
        return "cast(" + column + " as " + type + ")";
    }

    private String list(NotListed risk) {
        return risk.words().stream()
                .map(word -> dialect.literals().text(word))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
