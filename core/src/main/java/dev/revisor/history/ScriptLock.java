package dev.revisor.history;

import dev.revisor.dialect.Dialect;
import dev.revisor.schema.TableName;

/** The name of the {@linkplain LockName lock} of runs, as an expression that the database of a script computes. */
final class ScriptLock {

    private static final int LONGEST = 64;

    private final String place;

    ScriptLock(Dialect dialect, TableName history) {
        String own = text("." + dialect.storedName(history.name()));
        String defaultSchema = switch (dialect.database()) {
            case MARIADB, MYSQL -> "database()";
            case POSTGRESQL, H2, SQLITE -> "current_schema()";
        };
        this.place = history.schema() == null
                ? defaultSchema + ", " + own
                : text(dialect.storedName(history.schema())) + ", " + own;
    }

    /** The key of PostgreSQL's advisory lock: eight bytes of a hash. */
    String postgresqlKey() {
        return "('x' || left(encode(sha256(convert_to(concat('revisor:', " + place
                + "), 'UTF8')), 'hex'), 16))::bit(64)::bigint";
    }

    /** The name of a lock on MariaDB and MySQL. */
    String mariadbName() {
        String whole = "concat('revisor:', " + place + ")";
        return "if(char_length(" + whole + ") <= " + LONGEST + ", " + whole + ", concat('revisor:', left(sha2(" + whole
                + ", 256), 32)))";
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
