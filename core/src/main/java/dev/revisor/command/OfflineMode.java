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

    static final OptionRule NEEDED_FOR_DIALECT =
            DIALECT.needs(OFFLINE, "add '--offline' to compare as on that database");

    private OfflineMode() {}

    /**
     * What answers without a connection, if that is wanted.
     *
     * @throws dev.revisor.dialect.UnknownDialectException if the database is none that Revisor knows
     * @throws dev.revisor.UnknownAddressException if nothing says which database it is
     */
    static Optional<Offline> of(Invocation invocation) {
        Arguments arguments = invocation.arguments();
        if (!arguments.has(OFFLINE)) {
            return Optional.empty();
        }
        Migrations migrations = invocation.migrations();
        Offline offline = migrations.offline(arguments.value(DIALECT).orElse(null));
        invocation.workspace().disconnect(offline.dialect().database());
        return Optional.of(offline);
    }
}
