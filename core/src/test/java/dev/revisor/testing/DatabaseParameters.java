package dev.revisor.testing;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens a database when a parameter asks for it, and drops all of them after the test. */
final class DatabaseParameters implements ParameterResolver, AfterEachCallback {

    private final DatabaseKind kind;
    private final Map<Integer, TestDatabase> databases = new HashMap<>();

    DatabaseParameters(DatabaseKind kind) {
        this.kind = kind;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return databases.computeIfAbsent(parameter.getIndex(), index -> TestDatabases.open(kind));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        databases.values().forEach(TestDatabase::close);
    }
}
