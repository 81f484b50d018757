package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.Offline;
import dev.revisor.revision.RevisionRange;
import dev.revisor.runner.RunOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What commands print with {@code --sql} in the place of doing it. */
final class SqlScripts {

    static final Option SQL =
            Option.flag("--sql", "print a script for the database's own client instead of running it");
    static final Option DIALECT = Option.value(
            "--dialect",
            "database",
            "with --sql: write for this database, such as postgresql:17, and open no connection");

    static final OptionRule NEEDED_FOR_DIALECT = DIALECT.needs(SQL, "add '--sql' to print a script for that database");

    private final Invocation invocation;

    private SqlScripts(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * Whether a script is wanted.
     *
     * @throws UsageException if a range is there, which only scripts know, and no script is wanted
     */
    static boolean areWanted(Arguments arguments) {
        if (arguments.has(SQL)) {
            return true;
        }
        arguments.parameters().stream()
                .filter(RevisionRange::isRange)
                .findFirst()
                .ifPresent(range -> {
                    throw new UsageException(
                            "'" + range + "' is a range, and a database is where it is: give the target alone,"
                                    + " or add '--sql' for a script");
                });
        return false;
    }

    static SqlScripts of(Invocation invocation) {
        return new SqlScripts(invocation);
    }

    ExitCode print(String script) {
        invocation.console().result(script.stripTrailing());
        return ExitCode.DONE;
    }

    /** Whether no connection may be opened. */
    boolean areOffline() {
        Arguments arguments = invocation.arguments();
        return arguments.has(DIALECT) || arguments.parameters().stream().anyMatch(RevisionRange::isRange);
    }

    Offline offline() {
        return invocation
                .migrations()
                .offline(invocation.arguments().value(DIALECT).orElse(null));
    }

    String upgrade(String target) {
        return offline().upgrade(range(target));
    }

    String upgrade(String target, RunOptions options) {
        Migrations migrations = invocation.migrations();
        return migrations.script(migrations.planUpgrade(target, options));
    }

    /** @throws UsageException if it isn't said where the database is */
    String downgrade(String target) {
        if (!RevisionRange.isRange(target)) {
            throw new UsageException("Without a connection nobody knows where the database is: give a range, such as"
                    + " '4f2a:" + target + "'");
        }
        return offline().downgrade(RevisionRange.parse(target));
    }

    /** @throws UsageException if the targets begin at different revisions */
    String stamp(List<String> targets) {
        List<RevisionRange> ranges = targets.stream().map(SqlScripts::range).toList();
        Set<String> starts = new LinkedHashSet<>();
        ranges.forEach(range -> starts.add(String.valueOf(range.from())));
        if (starts.size() > 1) {
            throw new UsageException(
                    "A database is at one place before it is stamped: let all ranges begin alike, not with '"
                            + String.join("' and '", starts) + "'");
        }
        List<String> ends = ranges.stream()
                .map(range -> range.to() == null ? "heads" : range.to())
                .toList();
        return offline().stamp(ranges.get(0).from(), ends);
    }

    /** A target alone is gone to from base. */
    private static RevisionRange range(String target) {
        return RevisionRange.isRange(target) ? RevisionRange.parse(target) : new RevisionRange(null, target);
    }
}
