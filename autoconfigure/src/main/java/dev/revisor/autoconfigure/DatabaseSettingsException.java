package dev.revisor.autoconfigure;

import dev.revisor.error.MigrationException;
import java.util.Collection;

/** What an application says about one of its databases can't be. */
final class DatabaseSettingsException extends MigrationException {

    private final String database;

    private DatabaseSettingsException(String database, String message) {
        super(message);
        this.database = database;
    }

    static DatabaseSettingsException oddName(String database) {
        return new DatabaseSettingsException(
                database,
                "'" + database + "' can't be the name of a database: let the name in 'revisor.databases.<name>' begin"
                        + " with a letter and have only letters, digits, '-' and '_'");
    }

    static DatabaseSettingsException reservedName(String database) {
        return new DatabaseSettingsException(
                database,
                "The database '" + database + "' is the one that 'revisor.*' describes: move what"
                        + " 'revisor.databases." + database + ".*' says there, or give it another name");
    }

    static DatabaseSettingsException withoutDataSource(String database) {
        return new DatabaseSettingsException(
                database,
                "Nothing says where database '" + database + "' is: set '" + property(database, "data-source")
                        + "' to the name of a bean, or '" + property(database, "url") + "'");
    }

    static DatabaseSettingsException missingBean(
            String database, String property, String bean, Collection<String> beans) {
        return new DatabaseSettingsException(
                database,
                "Database '" + database + "' has no bean '" + bean + "': set '" + property(database, property) + "' to "
                        + (beans.isEmpty() ? "a bean of that type; there is none" : "one of " + quoted(beans)));
    }

    static DatabaseSettingsException foreignFactory(String database, String factory) {
        return new DatabaseSettingsException(
                database,
                "The entities of '" + factory + "' live in another database than '" + database + "': take it out of '"
                        + property(database, "entity-manager-factories") + "', or let it use that DataSource");
    }

    static DatabaseSettingsException sharedHistory(String database, String other, String table) {
        return new DatabaseSettingsException(
                database,
                "The databases '" + other + "' and '" + database + "' are the same and would share the table '" + table
                        + "': describe it only once, or set '" + property(database, "table-prefix")
                        + "' to have two histories in it");
    }

    static DatabaseSettingsException sharedPlace(String database, String other, String property, String place) {
        return new DatabaseSettingsException(
                database,
                "The databases '" + other + "' and '" + database + "' both have their revisions in '" + place
                        + "': set '" + property(database, property) + "' to a place of its own");
    }

    /** Its name. */
    String database() {
        return database;
    }

    private static String property(String database, String name) {
        return database.equals(Databases.DEFAULT) ? "revisor." + name : "revisor.databases." + database + "." + name;
    }

    private static String quoted(Collection<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
