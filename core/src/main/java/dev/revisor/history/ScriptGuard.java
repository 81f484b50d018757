package dev.revisor.history;

import dev.revisor.schema.Database;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Statements that fail, so that a client which stops at errors stops, where a database is not as a script expects. */
final class ScriptGuard {

    private static final int PATIENCE_SECONDS = 5;

    private static final String TABLE = "revisor_guard";

    /** The longest name of a constraint on MariaDB and MySQL. */
    private static final int LONGEST_NAME = 64;

    private final Database database;
    private final OwnTable table;
    private final ScriptLock lock;
    private final String id;
    private final String isRunning;

    ScriptGuard(Database database, OwnTable table, ScriptLock lock) {
        this.lock = lock;
        this.database = database;
        this.table = table;
        this.id = table.column(HistoryColumns.ID);
        this.isRunning = table.column(HistoryColumns.STATE) + " = '" + RowState.RUNNING + "'";
    }

    /** Stops unless no other run is at work, and keeps others away until the script ends; for MariaDB and MySQL. */
    List<String> lockSession() {
        return switch (database) {
            case MARIADB, MYSQL ->
                require("get_lock(" + lock.mariadbName() + ", " + PATIENCE_SECONDS + ") = 1", "Another run is at work");
            case POSTGRESQL, H2, SQLITE -> List.of();
        };
    }

    /** As {@link History#current} computes it, from the rows alone. */
    List<String> requireAt(Collection<String> current) {
        if (current.isEmpty()) {
            return require("not exists (select 1 from " + table.name() + ")", current);
        }
        String more = "not exists (select 1 from " + table.name() + " r where r." + id + " not in " + list(current)
                + "\n    and not exists (select 1 from " + table.name() + " o where " + isNamed() + "))";
        return require(has(current) + "\n  and " + noneIsRunning("") + "\n  and " + more, current);
    }

    List<String> requireStillAt(Collection<String> current, String absent) {
        String none = noneIsRunning(" or " + id + " in " + list(List.of(absent)));
        return require(current.isEmpty() ? none : has(current) + "\n  and " + none, current);
    }

    private String has(Collection<String> ids) {
        return "(select count(*) from " + table.name() + " where " + id + " in " + list(ids) + ") = " + ids.size();
    }

    private String noneIsRunning(String alternative) {
        return "not exists (select 1 from " + table.name() + " where " + isRunning + alternative + ")";
    }

    private String isNamed() {
        String revises = "o." + table.column(HistoryColumns.REVISES);
        String dependsOn = "o." + table.column(HistoryColumns.DEPENDS_ON);
        String names = "',' || " + revises + " || ',' || " + dependsOn + " || ','";
        String name = "',' || r." + id + " || ','";
        return switch (database) {
            case POSTGRESQL -> "strpos(" + names + ", " + name + ") > 0";
            case SQLITE -> "instr(" + names + ", " + name + ") > 0";
            case H2 -> "locate(" + name + ", " + names + ") > 0";
            case MARIADB, MYSQL ->
                "find_in_set(r." + id + ", " + revises + ") > 0 or find_in_set(r." + id + ", " + dependsOn + ") > 0";
        };
    }

    private List<String> require(String condition, Collection<String> current) {
        String where = current.isEmpty() ? "base" : String.join(", ", current);
        return require(
                condition,
                "The database is not at " + where.replaceAll("[^\\w., ]", "?") + ", or a revision is unfinished");
    }

    private List<String> require(String condition, String complaint) {
        return switch (database) {
            case POSTGRESQL -> List.of(raise(condition, complaint));
            case H2 -> List.of("select signal('45000', '" + complaint + "') where not (" + condition + ")");
            case SQLITE ->
                List.of(
                        "create temp table " + TABLE + " (is_expected integer constraint \"" + complaint
                                + "\" check (is_expected = 1))",
                        "insert or rollback into temp." + TABLE + " select " + condition,
                        "drop table temp." + TABLE);
            case MARIADB, MYSQL ->
                List.of(
                        "create temporary table " + TABLE + " (is_expected boolean, constraint `" + shortened(complaint)
                                + "` check (is_expected = 1))",
                        "insert into " + TABLE + " select " + condition,
                        "drop temporary table " + TABLE);
        };
    }

    /** The lock lasts as long as the transaction, which alone is what PostgreSQL's guards begin. */
    private String raise(String condition, String complaint) {
        return "do $revisor$\nbegin\n  perform pg_advisory_xact_lock(" + lock.postgresqlKey() + ");\n  if not ("
                + condition + ") then\n    raise exception using message = '" + complaint
                + "';\n  end if;\nend\n$revisor$";
    }

    private static String shortened(String complaint) {
        return complaint.length() <= LONGEST_NAME ? complaint : complaint.substring(0, LONGEST_NAME - 3) + "...";
    }

    private static String list(Collection<String> ids) {
        return ids.stream()
                .map(each -> "'" + each.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
