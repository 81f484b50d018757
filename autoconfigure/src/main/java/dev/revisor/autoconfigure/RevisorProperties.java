package dev.revisor.autoconfigure;

import dev.revisor.command.RevisionFormat;
import dev.revisor.history.HistoryTables;
import dev.revisor.runner.TransactionMode;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application may say about its revisions: about the database 'default', and about others by their names.
 *
 * @param onStartup What the application does with pending revisions when it starts.
 * @param target Where 'upgrade' at start goes: 'heads', 'head' or the id of a revision.
 * @param packages Packages with revisions written in Java. The default is the package 'migrations' below the package
 *     of the main class.
 * @param locations Class path locations of revisions written in SQL.
 * @param sourceDirectory Directory with the sources of revisions written in Java, usually 'src/main/java'. The default
 *     is that of the module whose build output is running, if there is one.
 * @param format Kind of file that new revisions are written to.
 * @param writing How the files of new revisions look.
 * @param namingConvention How constraints and indexes are named that no annotation names.
 * @param compare What counts when entities and database are compared.
 * @param exclude What is left out when entities and database are compared.
 * @param dataSource Bean name of the DataSource whose database is migrated. The default is the one marked with
 *     '@RevisorDataSource', else the primary or only one.
 * @param entityManagerFactories Bean names of the factories whose entities live in the database. The default is those
 *     that use its DataSource.
 * @param url JDBC URL of the database to migrate. The default is to use the application's DataSource.
 * @param username User of the database to migrate. Without a URL, the one who migrates the application's database.
 * @param password Password of the user who migrates.
 * @param driverClassName Fully qualified name of the JDBC driver. Detected from the URL by default.
 * @param tablePrefix Beginning of the names of Revisor's own tables.
 * @param tableSchema Schema of Revisor's own tables. The default is that of the connection.
 * @param transaction What one transaction holds, where the database can roll schema changes back.
 * @param lockTimeout How long to wait for another run on the same database.
 * @param ddlLockTimeout How long a statement waits for the locks of other transactions.
 * @param singleHead Whether several heads are an error.
 * @param adopt Revision that a database without history is taken to be at when it already has what the revisions up to
 *     that one create. If it differs, the start fails and lists the differences.
 * @param arguments What the code of revisions is told, by its keys; '-x KEY=VALUE' of a command goes before it.
 * @param databases Further databases by their names.
 */
@ConfigurationProperties("revisor")
record RevisorProperties(
        @DefaultValue("upgrade") OnStartup onStartup,
        @DefaultValue("heads") String target,
        @DefaultValue List<String> packages,
        @DefaultValue(RevisorProperties.DEFAULT_LOCATION) List<String> locations,
        @Nullable File sourceDirectory,
        @DefaultValue("java") RevisionFormat format,
        @DefaultValue @NestedConfigurationProperty WritingProperties writing,
        @DefaultValue @NestedConfigurationProperty NamingConventionProperties namingConvention,
        @DefaultValue @NestedConfigurationProperty CompareProperties compare,
        @DefaultValue @NestedConfigurationProperty ExcludeProperties exclude,
        @Nullable String dataSource,
        @DefaultValue List<String> entityManagerFactories,
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String driverClassName,
        @DefaultValue("revisor_") String tablePrefix,
        @Nullable String tableSchema,
        @DefaultValue("per-revision") TransactionMode transaction,
        @DefaultValue("5m") Duration lockTimeout,
        @DefaultValue("5s") Duration ddlLockTimeout,
        @DefaultValue("false") boolean singleHead,
        @Nullable String adopt,
        @DefaultValue Map<String, String> arguments,
        @DefaultValue Map<String, DatabaseProperties> databases) {

    static final String DEFAULT_LOCATION = "classpath:db/revisions";

    /** The configured directory of sources, or null. */
    @Nullable
    Path sourcePath() {
        return sourceDirectory == null ? null : sourceDirectory.toPath();
    }

    /** The names of the history and its companions in the database. */
    HistoryTables tables() {
        return HistoryTables.of(tablePrefix, tableSchema);
    }

    /** Nothing that could show the password. */
    @Override
    public String toString() {
        return "properties 'revisor.*'";
    }
}
