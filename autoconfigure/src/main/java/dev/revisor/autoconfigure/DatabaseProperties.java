package dev.revisor.autoconfigure;

import dev.revisor.command.RevisionFormat;
import dev.revisor.runner.TransactionMode;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application may say about a database besides the one called 'default'. How Revisor works is by default what
 * 'revisor.*' says, since that is a matter of the project; which database it is and what is in it never is.
 *
 * @param dataSource Bean name of the DataSource whose database is migrated.
 * @param entityManagerFactories Bean names of the factories whose entities live in the database. The default is those
 *     that use its DataSource.
 * @param onStartup What the application does with pending revisions when it starts. The default is
 *     'revisor.on-startup'.
 * @param target Where 'upgrade' at start goes: 'heads', 'head' or the id of a revision.
 * @param packages Packages with revisions written in Java. The default is the package 'migrations' below the package
 *     of the main class, and below that the one with the name of the database.
 * @param locations Class path locations of revisions written in SQL. The default is 'classpath:db/revisions', and below
 *     that the folder with the name of the database.
 * @param sourceDirectory Directory with the sources of revisions written in Java. The default is
 *     'revisor.source-directory'.
 * @param format Kind of file that new revisions are written to. The default is 'revisor.format'.
 * @param writing How the files of new revisions look. Where nothing is said, it is as 'revisor.writing' says.
 * @param namingConvention How constraints and indexes are named that no annotation names. Where nothing is said, it is
 *     as 'revisor.naming-convention' says.
 * @param compare What counts when entities and database are compared. Where nothing is said, it is as 'revisor.compare'
 *     says.
 * @param exclude What is left out when entities and database are compared.
 * @param url JDBC URL of the database to migrate. The default is to use the DataSource.
 * @param username User of the database to migrate. Without a URL, the one who migrates the database of the DataSource.
 * @param password Password of the user who migrates.
 * @param driverClassName Fully qualified name of the JDBC driver. Detected from the URL by default.
 * @param tablePrefix Beginning of the names of Revisor's own tables.
 * @param tableSchema Schema of Revisor's own tables. The default is that of the connection.
 * @param transaction What one transaction holds, where the database can roll schema changes back. The default is
 *     'revisor.transaction'.
 * @param lockTimeout How long to wait for another run on the same database. The default is 'revisor.lock-timeout'.
 * @param ddlLockTimeout How long a statement waits for the locks of other transactions. The default is
 *     'revisor.ddl-lock-timeout'.
 * @param singleHead Whether several heads are an error. The default is 'revisor.single-head'.
 * @param adopt Revision that a database without history is taken to be at when it already has what the revisions up to
 *     that one create.
 * @param arguments What the code of revisions is told, by its keys; '-x KEY=VALUE' of a command goes before it.
 */
record DatabaseProperties(
        @Nullable String dataSource,
        @DefaultValue List<String> entityManagerFactories,
        @Nullable OnStartup onStartup,
        @DefaultValue("heads") String target,
        @DefaultValue List<String> packages,
        @DefaultValue List<String> locations,
        @Nullable File sourceDirectory,
        @Nullable RevisionFormat format,
        @NestedConfigurationProperty @Nullable WritingProperties writing,
        @NestedConfigurationProperty @Nullable NamingConventionProperties namingConvention,
        @NestedConfigurationProperty @Nullable CompareProperties compare,
        @DefaultValue @NestedConfigurationProperty ExcludeProperties exclude,
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String driverClassName,
        @DefaultValue("revisor_") String tablePrefix,
        @Nullable String tableSchema,
        @Nullable TransactionMode transaction,
        @Nullable Duration lockTimeout,
        @Nullable Duration ddlLockTimeout,
        @Nullable Boolean singleHead,
        @Nullable String adopt,
        @DefaultValue Map<String, String> arguments) {

    /** The same, with everything that is not said taken from what the application says about its project. */
    RevisorProperties on(RevisorProperties project) {
        return new RevisorProperties(
                or(onStartup, project.onStartup()),
                target,
                packages,
                locations,
                sourceDirectory == null ? project.sourceDirectory() : sourceDirectory,
                or(format, project.format()),
                or(writing, project.writing()),
                or(namingConvention, project.namingConvention()),
                or(compare, project.compare()),
                exclude,
                dataSource,
                entityManagerFactories,
                url,
                username,
                password,
                driverClassName,
                tablePrefix,
                tableSchema,
                or(transaction, project.transaction()),
                or(lockTimeout, project.lockTimeout()),
                or(ddlLockTimeout, project.ddlLockTimeout()),
                or(singleHead, project.singleHead()),
                adopt,
                arguments,
                Map.of());
    }

    private static <T> T or(@Nullable T said, T project) {
        return Objects.requireNonNullElse(said, project);
    }

    /** Nothing that could show the password. */
    @Override
    public String toString() {
        return "properties 'revisor.databases.*'";
    }
}
