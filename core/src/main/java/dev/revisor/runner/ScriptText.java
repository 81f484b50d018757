package dev.revisor.runner;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.TransactionGuard;
import dev.revisor.history.Direction;
import dev.revisor.schema.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a script, in the manners of the client program of one database. */
final class ScriptText {

    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^'\\\\]++|\\\\.)*+'|\"(?:[^\"\\\\]++|\\\\.)*+\"|`[^`]*+`", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("--|#|/\\*");
    private static final List<String> DELIMITERS = List.of("//", "$$", ";;", "//;//");

    private final StringBuilder text = new StringBuilder();
    private final List<String> data = new ArrayList<>();
    private final Dialect dialect;

    /** Statements to read, that no client is told how to run. */
    ScriptText(Dialect dialect) {
        this.dialect = dialect;
        line("-- For " + dialect.displayName());
    }

    /** A script with nothing but its head. */
    ScriptText(Dialect dialect, Duration ddlLockTimeout) {
        this(dialect);
        dialect.scriptHead().forEach(this::line);
        line(DdlLockTimeout.scriptLine(dialect.database(), ddlLockTimeout));
    }

    void heading(PlannedStep step) {
        String what = step.revision().id() + " " + step.revision().message();
        String way = step.direction() == Direction.UPGRADE ? "Upgrade to " : "Downgrade from ";
        comment(way + what);
    }

    /** A line of a script that the client ignores, whatever the text has in it. */
    void comment(String comment) {
        flush();
        line("");
        line("-- " + comment.replaceAll("\\s+", " ").strip());
    }

    /** Begins what is done as a whole or not at all where the database can. */
    void begin(TransactionGuard guard) {
        flush();
        guard.scriptBeforeTransaction().forEach(statement -> statement(statement.text()));
        if (dialect.hasTransactionalDdl()) {
            line(dialect.database() == Database.SQLITE ? "begin immediate;" : "begin;");
        }
    }

    void commit(TransactionGuard guard) {
        flush();
        guard.scriptBeforeCommit().forEach(statement -> statement(statement.text()));
        if (dialect.hasTransactionalDdl()) {
            line("commit;");
        }
        guard.scriptAfterTransaction().forEach(statement -> statement(statement.text()));
    }

    /** Work on data; where DDL commits, what comes in a row is one transaction. */
    void data(String sql) {
        if (dialect.hasTransactionalDdl()) {
            statement(sql);
        } else {
            data.add(sql);
        }
    }

    void statement(String sql) {
        flush();
        write(sql);
    }

    @Override
    public String toString() {
        flush();
        return text.toString();
    }

    private void flush() {
        List<String> together = List.copyOf(data);
        data.clear();
        if (together.size() > 1) {
            line(dialect.database() == Database.H2 ? "begin;" : "start transaction;");
        }
        together.forEach(this::write);
        if (together.size() > 1) {
            line("commit;");
        }
    }

    private void write(String sql) {
        String statement = sql.strip().replaceFirst("\\s*;$", "");
        if (isComment(statement)) {
            line(statement);
            return;
        }
        if (wantsDelimiter(statement)) {
            String delimiter = DELIMITERS.stream()
                    .filter(each -> !statement.contains(each))
                    .findFirst()
                    .orElse("//revisor//");
            line("delimiter " + delimiter + "\n" + statement + "\n" + delimiter + "\ndelimiter ;");
        } else {
            line(statement + (endsInComment(statement) ? "\n;" : ";"));
        }
    }

    /** The client, too, looks for the end of a statement outside of quotes. */
    private boolean wantsDelimiter(String sql) {
        String bare = QUOTED.matcher(sql).replaceAll("");
        return switch (dialect.database()) {
            case MARIADB, MYSQL ->
                bare.contains(";") || sql.contains(";") && COMMENT.matcher(bare).find();
            case POSTGRESQL, H2, SQLITE -> false;
        };
    }

    private static boolean isComment(String sql) {
        return sql.startsWith("--") && sql.indexOf('\n') < 0;
    }

    private static boolean endsInComment(String sql) {
        return COMMENT.matcher(sql.substring(sql.lastIndexOf('\n') + 1)).find();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
