package dev.revisor.testing;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Turns one {@link DatabaseTest} into one invocation for each of its databases. */
final class DatabaseTestExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), DatabaseTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        DatabaseTest test = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), DatabaseTest.class)
                .orElseThrow();
        return kinds(test).stream().map(Invocation::new);
    }

    private static EnumSet<DatabaseKind> kinds(DatabaseTest test) {
        EnumSet<DatabaseKind> kinds = EnumSet.allOf(DatabaseKind.class);
        if (test.only().length > 0) {
            kinds.retainAll(List.of(test.only()));
        }
        kinds.removeAll(List.of(test.except()));
        return kinds;
    }

    /** The run of a test on one database. */
    private record Invocation(DatabaseKind kind) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return kind.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new RequestedDatabases(kind), new DatabaseParameters(kind), new FailureLog(kind));
        }
    }
}
