package dev.revisor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

class DatabaseTestExtensionTests {

    @Test
    void runsOnAllDatabasesByDefault() {
        assertThat(names(run("onAll", "").started())).containsExactly("H2", "SQLITE", "POSTGRESQL", "MARIADB");
    }

    @Test
    void runsOnlyWhereToldTo() {
        assertThat(names(run("onlyOnH2", "").started())).containsExactly("H2");
    }

    @Test
    void doesNotRunWhereToldNotTo() {
        assertThat(names(run("exceptOnServers", "").started())).containsExactly("H2", "SQLITE");
    }

    @Test
    void skipsWhatTheRunIsNotLimitedTo() {
        Events events = run("onAll", "h2, sqlite");
        assertThat(names(events.succeeded())).containsExactly("H2", "SQLITE");
        assertThat(names(events.skipped())).containsExactly("POSTGRESQL", "MARIADB");
    }

    private static Events run(String method, String databases) {
        String before = System.setProperty(RequestedDatabases.PROPERTY, databases);
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectMethod(Sample.class, method))
                    .execute()
                    .testEvents();
        } finally {
            restore(before);
        }
    }

    private static void restore(String before) {
        if (before == null) {
            System.clearProperty(RequestedDatabases.PROPERTY);
            return;
        }
        System.setProperty(RequestedDatabases.PROPERTY, before);
    }

    private static List<String> names(Events events) {
        return events.stream()
                .map(Event::getTestDescriptor)
                .map(TestDescriptor::getDisplayName)
                .toList();
    }

    static class Sample {

        @DatabaseTest
        void onAll() {}

        @DatabaseTest(only = DatabaseKind.H2)
        void onlyOnH2() {}

        @DatabaseTest(except = {DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
        void exceptOnServers() {}
    }
}
