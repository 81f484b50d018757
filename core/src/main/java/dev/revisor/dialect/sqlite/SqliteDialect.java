package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.ExpressionReprinter;
import dev.revisor.dialect.Inspector;
import dev.revisor.dialect.Literals;
import dev.revisor.dialect.SqlRenderer;
import dev.revisor.dialect.StandardDialect;
import dev.revisor.dialect.TransactionGuard;
import dev.revisor.dialect.UnsupportedDatabaseException;
import dev.revisor.operation.Operation;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.Types;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** SQLite from the version on that lists its tables with their options. */
public final class SqliteDialect extends StandardDialect {

    private static final int OLDEST_MAJOR_VERSION = 3;
    private static final int OLDEST_MINOR_VERSION = 37;
    private static final Pattern FOREIGN_KEYS =
            Pattern.compile("[?&]foreign_keys=(on|true|yes|1)\\b", Pattern.CASE_INSENSITIVE);
    private static final Dialect CURRENT = new SqliteDialect("SQLite", false);

    private final String displayName;
    private final boolean hasForeignKeys;

    /**
     * The dialect of a version.
     *
     * @param hasForeignKeys whether the sessions of the application keep foreign keys, for scripts that are run by hand
     */
    private SqliteDialect(String displayName, boolean hasForeignKeys) {
        this.displayName = displayName;
        this.hasForeignKeys = hasForeignKeys;
    }

    /** The dialect to write for when there is no connection. */
    public static Dialect current() {
        return CURRENT;
    }

    /** The dialect of a version. */
    public static Dialect version(String version) {
        return new SqliteDialect("SQLite " + version, false);
    }

    /** The dialect of a database of which nothing is known but its address. */
    public static Dialect at(String url) {
        return new SqliteDialect("SQLite", FOREIGN_KEYS.matcher(url).find());
    }

    /**
     * The dialect of the library behind a connection.
     *
     * @throws UnsupportedDatabaseException if it is too old
     */
    public static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        int major = metaData.getDatabaseMajorVersion();
        boolean isTooOld = major < OLDEST_MAJOR_VERSION
                || major == OLDEST_MAJOR_VERSION && metaData.getDatabaseMinorVersion() < OLDEST_MINOR_VERSION;
        if (isTooOld) {
            throw new UnsupportedDatabaseException("SQLite", metaData.getDatabaseProductVersion());
        }
        return new SqliteDialect(
                "SQLite " + metaData.getDatabaseProductVersion(), Pragmas.isOn(connection, "foreign_keys"));
    }

    @Override
    public Database database() {
        return Database.SQLITE;
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
    public String typeName(Column column) {
        return SqliteTypes.name(column);
    }

    @Override
    public List<CheckConstraint> impliedChecks(Column column) {
        return column.type() instanceof NamedEnumerationType named
                ? enumerationChecks(column.withType(named.unnamed()))
                : enumerationChecks(column);
    }

    @Override
    public Table canonical(Table table) {
        return new SqliteCanonicalizer(this, table).canonical(table);
    }

    @Override
    public Optional<Table> sequenceTable(Sequence sequence) {
        return Optional.of(Table.of(sequence.name(), new Column(identifier("next_val"), Types.bigint())));
    }

    @Override
    public Inspector inspector() {
        return new SqliteInspector(this);
    }

    @Override
    public SqlRenderer renderer() {
        return (operations, context) -> new SqliteRenderer(this, context).render(operations);
    }

    /** @see <a href="https://www.sqlite.org/cli.html">Command Line Shell</a> */
    @Override
    public List<String> scriptHead() {
        return List.of(".bail on", "pragma foreign_keys = " + (hasForeignKeys ? "on" : "off") + ";");
    }

    @Override
    public Literals literals() {
        return SqliteLiterals.INSTANCE;
    }

    @Override
    public ExpressionReprinter reprinter() {
        return new SqliteReprinter(this);
    }

    @Override
    public TransactionGuard transactionGuard(List<Operation> operations) {
        return SqliteTransactionGuard.of(operations, hasForeignKeys);
    }

    /** SQLite keeps the letters of names, and ignores their case when it looks for one. */
    @Override
    protected String fold(String text) {
        return text;
    }
}
