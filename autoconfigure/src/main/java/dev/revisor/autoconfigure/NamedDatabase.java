package dev.revisor.autoconfigure;

/**
 * A database with everything that belongs to it.
 *
 * @param name what commands and the endpoint call it
 * @param properties what the application says about it
 * @param managed where it is
 * @param revisions what it is brought up to date with
 * @param entities what lives in it
 * @param migrations puts all that together
 */
record NamedDatabase(
        String name,
        RevisorProperties properties,
        ManagedDatabase managed,
        ApplicationRevisions revisions,
        Entities entities,
        MigrationsFactory migrations) {}
