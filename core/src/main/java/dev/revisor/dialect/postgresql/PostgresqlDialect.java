package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.ExpressionReprinter;
import dev.revisor.dialect.Inspector;
import dev.revisor.dialect.Literals;
import dev.revisor.dialect.SqlRenderer;
import dev.revisor.dialect.StandardDialect;
import dev.revisor.dialect.UnsupportedDatabaseException;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** PostgreSQL in one version. */
public final class PostgresqlDialect extends StandardDialect {

    /** What a database says of itself that speaks PostgreSQL's protocol and is another one. */
    private static final Set<String> IMPOSTORS =
            Set.of("CockroachDB", "Redshift", "-YB-", "Greenplum", "CrateDB", "Materialize", "RisingWave");

    private static final int CURRENT_VERSION = 18;
    private static final int OLDEST_VERSION = 13;
    private static final int FIRST_VERSION_WITH_EQUAL_NULLS = 15;
    private static final int FIRST_VERSION_WITH_VIRTUAL_COLUMNS = 18;

    private final int majorVersion;
    private final String displayName;
    private final Map<String, PostgresqlTypeSpelling> spellings = new ConcurrentHashMap<>();

    private PostgresqlDialect(int majorVersion, String displayName) {
        this.majorVersion = majorVersion;
        this.displayName = displayName;
    }

    /** The dialect of a version of which nothing is known but its number, such as 17. */
    public static Dialect version(int majorVersion) {
        return new PostgresqlDialect(majorVersion, "PostgreSQL " + majorVersion);
    }

    /** The dialect of the newest version known. */
    public static Dialect current() {
        return version(CURRENT_VERSION);
    }

    /**
     * The dialect of the server at the other end of a connection.
     *
     * @throws UnsupportedDatabaseException if it only speaks PostgreSQL's protocol, or is too old
     */
    public static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String version = metaData.getDatabaseProductVersion();
        String self = introduction(connection);
        boolean isImpostor = IMPOSTORS.stream().anyMatch(self::contains);
        if (isImpostor) {
            throw new UnsupportedDatabaseException(self.split("[ (]", 2)[0], version);
        }
        if (metaData.getDatabaseMajorVersion() < OLDEST_VERSION) {
            throw new UnsupportedDatabaseException("PostgreSQL", version);
        }
        return new PostgresqlDialect(metaData.getDatabaseMajorVersion(), "PostgreSQL " + version.split(" ", 2)[0]);
    }

    @Override
    public Database database() {
        return Database.POSTGRESQL;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public boolean hasTransactionalDdl() {
        return true;
    }

    @Override
    public String storedName(Identifier identifier) {
        return PostgresqlNames.truncated(super.storedName(identifier));
    }

    @Override
    public String typeName(Column column) {
        return PostgresqlTypes.name(column.type(), this);
    }

    @Override
    public List<CheckConstraint> impliedChecks(Column column) {
        return enumerationChecks(column);
    }

    /** A type as the server spells it; thousands of columns share a few. */
    PostgresqlTypeSpelling spelling(Column column) {
        return spellings.computeIfAbsent(typeName(column), PostgresqlTypeSpelling::of);
    }

    @Override
    public Table canonical(Table table) {
        return new PostgresqlCanonicalizer(this).canonical(table);
    }

    @Override
    public Inspector inspector() {
        return new PostgresqlInspector(this);
    }

    @Override
    public SqlRenderer renderer() {
        return (operations, context) -> new PostgresqlRenderer(this, context).render(operations);
    }

    /** @see <a href="https://www.postgresql.org/docs/current/app-psql.html">psql</a> */
    @Override
    public List<String> scriptHead() {
        return List.of(
                "\\set ON_ERROR_STOP on",
                "\\set AUTOCOMMIT on",
                "set client_encoding = 'UTF8';",
                "set standard_conforming_strings = on;");
    }

    @Override
    public Literals literals() {
        return PostgresqlLiterals.INSTANCE;
    }

    @Override
    public ExpressionReprinter reprinter() {
        return new PostgresqlReprinter(this);
    }

    /** Only the letters of ASCII, as the server does where the encoding is UTF-8. */
    @Override
    protected String fold(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int position = 0; position < text.length(); position++) {
            char letter = text.charAt(position);
            if (letter >= 'A' && letter <= 'Z') {
                folded.setCharAt(position, (char) (letter - 'A' + 'a'));
            }
        }
        return folded.toString();
    }

    /** How a generated column is kept here: before version 18 every one was stored. */
    @Nullable
    GeneratedExpression kept(@Nullable GeneratedExpression generated) {
        boolean isUnknown = majorVersion < FIRST_VERSION_WITH_VIRTUAL_COLUMNS;
        return generated != null && isUnknown ? new GeneratedExpression(generated.expression(), true) : generated;
    }

    /** Whether keys without a value can be told to be equal: not before version 15. */
    boolean kept(boolean areNullsEqual) {
        return areNullsEqual && majorVersion >= FIRST_VERSION_WITH_EQUAL_NULLS;
    }

    int majorVersion() {
        return majorVersion;
    }

    private static String introduction(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("select version()")) {
            results.next();
            return results.getString(1);
        }
    }
}
