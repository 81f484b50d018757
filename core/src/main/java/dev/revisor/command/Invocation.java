package dev.revisor.command;

import dev.revisor.Migrations;
import java.util.HashMap;
import java.util.Map;

/**
 * A command about to be run.
 *
 * @param arguments what was typed
 * @param console where to write
 * @param workspace what the application gives
 */
record Invocation(Arguments arguments, Console console, Workspace workspace) {

    /** A result that recommends commands, which it has name the database that was named. */
    String hint(String result) {
        return DatabaseHints.about(arguments.value(DatabaseOption.OPTION).orElse(DatabaseOption.DEFAULT))
                .in(result);
    }

    Migrations migrations() {
        Migrations migrations = workspace.migrations();
        Map<String, String> told = arguments.pairs(CommandSpec.ARGUMENT);
        if (told.isEmpty()) {
            return migrations;
        }
        Map<String, String> all = new HashMap<>(migrations.options().arguments());
        all.putAll(told);
        return migrations.withOptions(migrations.options().withArguments(all));
    }
}
