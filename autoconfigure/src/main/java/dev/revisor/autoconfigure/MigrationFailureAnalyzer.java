package dev.revisor.autoconfigure;

import dev.revisor.command.DatabaseHints;
import dev.revisor.error.MigrationException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what kept revisions from being applied at start, in place of a stack trace. */
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

    private static final String ACTION = "Do what the description says. 'db current' and 'db history' show where the"
            + " database stands; 'revisor.on-startup=none' starts the application without touching it.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MigrationException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), action(cause), cause);
    }

    /** Nothing where the settings are wrong, since no command would work either. */
    private static @Nullable String action(MigrationException cause) {
        if (cause instanceof DatabaseSettingsException || cause instanceof AmbiguousDataSourceException) {
            return null;
        }
        return cause instanceof DatabaseStartException start
                ? DatabaseHints.about(start.database()).in(ACTION)
                : ACTION;
    }
}
