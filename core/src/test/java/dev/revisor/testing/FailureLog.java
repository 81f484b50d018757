package dev.revisor.testing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names the database of a failed test on the console, where Surefire shows only the number of the run. */
record FailureLog(DatabaseKind kind) implements TestWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable failure) {
        LOG.error("{} failed on {}", context.getRequiredTestMethod().getName(), kind);
    }
}
