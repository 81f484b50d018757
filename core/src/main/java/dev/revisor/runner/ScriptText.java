package dev.revisor.runner;

import dev.revisor.dialect.Dialect;
import dev.revisor.history.Direction;
import dev.revisor.schema.Database;
import java.util.regex.Pattern;

/** The text of a script, in the manners of the client program of one database. */
final class ScriptText {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`");

    private final StringBuilder text = new StringBuilder();
    private final Dialect dialect;

    ScriptText(Dialect dialect) {
        this.dialect = dialect;
        text.append("-- For ").append(dialect.displayName()).append('\n');
    }

    void heading(PlannedStep step) {
        String what = step.revision().id() + " " + step.revision().message();
        String way = step.direction() == Direction.UPGRADE ? "Upgrade to " : "Downgrade from ";
        text.append("\n-- ").append(way).append(oneLine(what)).append('\n');
    }

    void begin() {
        if (dialect.hasTransactionalDdl()) {
            text.append(dialect.database() == Database.SQLITE ? "begin immediate;\n" : "begin;\n");
        }
    }

    void commit() {
        if (dialect.hasTransactionalDdl()) {
            text.append("commit;\n");
        }
    }

    void statement(String sql) {
        boolean wantsDelimiter = switch (dialect.database()) {
            case MARIADB, MYSQL -> QUOTED.matcher(sql).replaceAll("").contains(";");
            case POSTGRESQL, H2, SQLITE -> false;
        };
        text.append(wantsDelimiter ? "delimiter //\n" + sql + "\n//\ndelimiter ;\n" : sql + ";\n");
    }

    void outsideTransaction(String sql) {
        commit();
        statement(sql);
        begin();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }
}
