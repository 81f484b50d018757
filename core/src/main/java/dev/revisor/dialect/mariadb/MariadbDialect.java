package dev.revisor.dialect.mariadb;

import static dev.revisor.schema.Columns.column;

import dev.revisor.dialect.ExpressionReprinter;
import dev.revisor.dialect.Expressions;
import dev.revisor.dialect.Inspector;
import dev.revisor.dialect.SqlRenderer;
import dev.revisor.dialect.StandardDialect;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.Types;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** MariaDB and MySQL, with the rules that the settings of the connected server ask for. */
public final class MariadbDialect extends StandardDialect {

    private final MariadbSettings settings;

    MariadbDialect(MariadbSettings settings) {
        this.settings = settings;
    }

    /** The dialect of the connected server, which tells by itself whether it is MariaDB or MySQL. */
    public static MariadbDialect of(Connection connection) throws SQLException {
        return new MariadbDialect(MariadbSettings.of(connection));
    }

    /** The dialect of a current MariaDB with its own settings. */
    public static MariadbDialect currentMariadb() {
        return new MariadbDialect(MariadbSettings.of(Database.MARIADB));
    }

    /** The dialect of a current MySQL with its own settings. */
    public static MariadbDialect currentMysql() {
        return new MariadbDialect(MariadbSettings.of(Database.MYSQL));
    }

    /** The dialect of a version with the server's own settings. */
    public static MariadbDialect version(Database database, String version) {
        return new MariadbDialect(MariadbSettings.of(database).in(version));
    }

    @Override
    public Database database() {
        return settings.database();
    }

    @Override
    public String displayName() {
        return (settings.isMysql() ? "MySQL " : "MariaDB ") + settings.version();
    }

    @Override
    public boolean hasTransactionalDdl() {
        return false;
    }

    @Override
    public Identifier identifier(String storedName) {
        return settings.ignoresCase()
                ? Identifier.of(storedName.toLowerCase(Locale.ROOT))
                : super.identifier(storedName);
    }

    @Override
    public String quote(Identifier identifier) {
        return '`' + storedName(identifier).replace("`", "``") + '`';
    }

    @Override
    public String typeName(Column column) {
        return MariadbTypes.name(column.type(), settings.database());
    }

    @Override
    public Table canonical(Table table) {
        return new MariadbCanonicalizer(this).canonical(table);
    }

    /** MySQL has no sequences; Hibernate keeps the next number in a table there. */
    @Override
    public Optional<Table> sequenceTable(Sequence sequence) {
        return settings.isMysql()
                ? Optional.of(Table.of(sequence.name(), column("next_val", Types.bigint())))
                : Optional.empty();
    }

    @Override
    public Inspector inspector() {
        return new MariadbInspector(this);
    }

    @Override
    public SqlRenderer renderer() {
        return (operations, context) -> new MariadbRenderer(this, context).render(operations);
    }

    /** @see <a href="https://mariadb.com/docs/server/clients-and-utilities/mariadb-client/mariadb-command-line-client">mariadb</a> */
    @Override
    public List<String> scriptHead() {
        String client = settings.isMysql() ? "mysql" : "mariadb";
        return List.of(
                "-- '" + client
                        + " DATABASE < SCRIPT' stops at the first error, unless it is told to go on: leave '--force'"
                        + " away,",
                "-- and don't type 'source SCRIPT' at its prompt, which goes on",
                "set names utf8mb4;",
                settings.escapesByBackslash()
                        ? "set session sql_mode = replace(@@session.sql_mode, 'NO_BACKSLASH_ESCAPES', '');"
                        : "set session sql_mode = concat(@@session.sql_mode, ',NO_BACKSLASH_ESCAPES');");
    }

    @Override
    public ExpressionReprinter reprinter() {
        return new MariadbReprinter(this);
    }

    @Override
    protected String fold(String text) {
        return settings.ignoresCase() ? text.toLowerCase(Locale.ROOT) : text;
    }

    boolean isMysql() {
        return settings.isMysql();
    }

    /** An expression of the catalog; MySQL escapes the quotes in it, and some modes put names between double quotes. */
    String expression(String catalogText) {
        String text = settings.isMysql() ? catalogText.replace("\\'", "'") : catalogText;
        return MariadbExpressions.withBackticks(Expressions.withoutParentheses(Expressions.oneLine(text)));
    }

    @Override
    public MariadbLiterals literals() {
        return new MariadbLiterals(settings);
    }
}
