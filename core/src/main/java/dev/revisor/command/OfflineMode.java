package dev.revisor.command;

import dev.revisor.Migrations;
import dev.revisor.Offline;
import java.util.Optional;

/** Whether a command compares entities with the revisions alone, and as on which database. */
final class OfflineMode {

    static final Option OFFLINE =
            Option.flag("--offline", "compare with what the revisions make; no database is connected to");
    static final Option DIALECT =
            Option.value("--dialect", "database", "with --offline: compare as on this database, such as postgresql:17");

    private OfflineMode() {}

    /**
     * What answers without a connection, if that is wanted.
     *
     * @throws UsageException if a database is named without it
     * @throws dev.revisor.dialect.UnknownDialectException if the database is none that Revisor knows
     * @throws dev.revisor.UnknownAddressException if nothing says which database it is
     */
    static Optional<Offline> of(Invocation invocation) {
        Arguments arguments = invocation.arguments();
        Optional<String> dialect = arguments.value(DIALECT);
        if (!arguments.has(OFFLINE)) {
            dialect.ifPresent(name -> {
                throw new UsageException(
                        "Option '--dialect' says as on which database to compare without one:" + " add '--offline'");
            });
            return Optional.empty();
        }
        Migrations migrations = invocation.migrations();
        Offline offline = migrations.offline(dialect.orElse(null));
        invocation.workspace().disconnect(offline.dialect().database());
        return Optional.of(offline);
    }
}
