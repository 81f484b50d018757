package dev.revisor.runner;

import dev.revisor.dialect.CodeStatement;
import dev.revisor.operation.MigrationContext;
import dev.revisor.schema.Database;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the code of a revision is given while a script is written: it takes SQL down and has no connection. */
final class ScriptContext implements MigrationContext {

    private final List<String> statements = new ArrayList<>();
    private final String revision;
    private final CodeStatement code;
    private final Database database;
    private final Map<String, String> arguments;
    private boolean wantedConnection;

    private ScriptContext(String revision, CodeStatement code, Database database, Map<String, String> arguments) {
        this.revision = revision;
        this.code = code;
        this.database = database;
        this.arguments = arguments;
    }

    /**
     * What a script has in the place of code.
     *
     * @throws CodeWithoutSqlException if the code needs a connection, or can't tell its SQL for another reason
     */
    static List<String> statements(
            String revision, CodeStatement code, Database database, Map<String, String> arguments) {
        String sql = code.sql();
        if (sql != null) {
            return List.of(sql);
        }
        ScriptContext context = new ScriptContext(revision, code, database, arguments);
        try {
            code.code().run(context);
        } catch (Exception failure) {
            throw new CodeWithoutSqlException(revision, code.text(), failure);
        }
        if (context.wantedConnection) {
            throw new CodeWithoutSqlException(revision, code.text());
        }
        return List.copyOf(context.statements);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public boolean isOffline() {
        return true;
    }

    @Override
    public Connection connection() {
        wantedConnection = true;
        throw new CodeWithoutSqlException(revision, code.text());
    }

    @Override
    public void execute(String sql) {
        statements.add(sql);
    }

    @Override
    public Map<String, String> arguments() {
        return arguments;
    }
}
