package dev.revisor.autoconfigure;

import dev.revisor.Migrations;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The databases of the application that have revisions, the default one first. */
final class Databases {

    /** The name of the database that {@code revisor.*} describes. */
    static final String DEFAULT = "default";

    private final Map<String, NamedDatabase> databases = new LinkedHashMap<>();

    Databases(Collection<NamedDatabase> databases) {
        databases.forEach(database -> this.databases.put(database.name(), database));
    }

    List<String> names() {
        return List.copyOf(databases.keySet());
    }

    Collection<NamedDatabase> all() {
        return databases.values();
    }

    Optional<NamedDatabase> find(String name) {
        return Optional.ofNullable(databases.get(name));
    }

    NamedDatabase get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no database '" + name + "'"));
    }

    /** Makes the migrations of a database, with the revisions of the class path. */
    Migrations migrations(String name) {
        return get(name).migrations().create();
    }

    boolean areSeveral() {
        return databases.size() > 1;
    }

    /** Where to log what becomes of a database when the application starts. */
    StartLog log(NamedDatabase database) {
        return new StartLog(areSeveral() ? "[" + database.name() + "] " : "");
    }

    /** Whether the schema that a DataSource leads to is made by revisions. */
    boolean revise(@Nullable DataSource dataSource) {
        return all().stream()
                .anyMatch(database -> database.managed().covers(dataSource)
                        && database.revisions().exist());
    }
}
