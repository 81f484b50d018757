package dev.revisor.dialect.h2;

import dev.revisor.dialect.ExpressionReprinter;
import dev.revisor.dialect.Inspector;
import dev.revisor.dialect.Literals;
import dev.revisor.dialect.SqlRenderer;
import dev.revisor.dialect.StandardDialect;
import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** H2, with the rules for names that the settings of the connected database ask for. */
public final class H2Dialect extends StandardDialect {

    private final H2Settings settings;

    private H2Dialect(H2Settings settings) {
        this.settings = settings;
    }

    /** The dialect of the connected database. */
    public static H2Dialect of(Connection connection) throws SQLException {
        return new H2Dialect(H2Settings.of(connection));
    }

    /** The dialect of a database with H2's own settings. */
    public static H2Dialect current() {
        return new H2Dialect(H2Settings.DEFAULT);
    }

    /** The dialect of a version with H2's own settings. */
    public static H2Dialect version(String version) {
        return new H2Dialect(H2Settings.DEFAULT.in(version));
    }

    /** The dialect of a database of which nothing is known but its address. */
    public static H2Dialect at(String url) {
        return new H2Dialect(H2Settings.at(url));
    }

    @Override
    public Database database() {
        return Database.H2;
    }

    @Override
    public String displayName() {
        return "H2 " + settings.version();
    }

    @Override
    public boolean hasTransactionalDdl() {
        return false;
    }

    @Override
    protected String fold(String text) {
        return settings.letters().fold(text);
    }

    @Override
    public Identifier identifier(String storedName) {
        return settings.ignoresCase()
                ? Identifier.of(storedName.toLowerCase(Locale.ROOT))
                : super.identifier(storedName);
    }

    @Override
    public String typeName(Column column) {
        return H2Types.name(column.type());
    }

    @Override
    public Table canonical(Table table) {
        return new H2Canonicalizer(this).canonical(table);
    }

    @Override
    public Inspector inspector() {
        return new H2Inspector(this);
    }

    @Override
    public SqlRenderer renderer() {
        return (operations, context) -> new H2Renderer(this, context).render(operations);
    }

    /** @see <a href="https://www.h2database.com/javadoc/org/h2/tools/RunScript.html">RunScript</a> */
    @Override
    public List<String> scriptHead() {
        return List.of(
                "-- H2's RunScript stops at the first error unless it is told to go on: leave '-continueOnError' away");
    }

    @Override
    public Literals literals() {
        return new Literals();
    }

    @Override
    public ExpressionReprinter reprinter() {
        return new H2Reprinter(this);
    }
}
