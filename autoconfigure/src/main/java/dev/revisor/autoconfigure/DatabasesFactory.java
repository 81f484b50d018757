package dev.revisor.autoconfigure;

import dev.revisor.DataSourceAddress;
import dev.revisor.runner.RunListener;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.StringUtils;

/** Puts together what belongs to each database that an application describes. */
final class DatabasesFactory {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final RevisorProperties properties;

    private final ListableBeanFactory beanFactory;

    private final RevisionResources resources;

    private final Supplier<List<RunListener>> listeners;

    DatabasesFactory(
            RevisorProperties properties,
            ListableBeanFactory beanFactory,
            RevisionResources resources,
            Supplier<List<RunListener>> listeners) {
        this.properties = properties;
        this.beanFactory = beanFactory;
        this.resources = resources;
        this.listeners = listeners;
    }

    /**
     * All databases.
     *
     * @param byDefault where the default one is, or null if the application has none
     * @throws DatabaseSettingsException if what the application says about one can't be
     */
    Databases create(@Nullable ManagedDatabase byDefault) {
        List<DescribedDatabase> described = new ArrayList<>();
        DatabasePlaces places = new DatabasePlaces(new MainClass(beanFactory));
        if (byDefault != null) {
            described.add(new DescribedDatabase(
                    Databases.DEFAULT, properties, byDefault, places.of(Databases.DEFAULT, properties)));
        }
        new TreeMap<>(properties.databases()).forEach((name, said) -> {
            requireName(name);
            RevisorProperties own = said.on(properties);
            described.add(new DescribedDatabase(name, own, managed(name, own), places.of(name, own)));
        });
        described.forEach(database -> database.requireApartFrom(before(database, described)));
        return new Databases(described.stream()
                .map(database -> named(database, others(database, described)))
                .toList());
    }

    private static void requireName(String name) {
        if (name.equals(Databases.DEFAULT)) {
            throw DatabaseSettingsException.reservedName(name);
        }
        if (!NAME.matcher(name).matches()) {
            throw DatabaseSettingsException.oddName(name);
        }
    }

    private ManagedDatabase managed(String name, RevisorProperties own) {
        if (own.dataSource() == null && !StringUtils.hasText(own.url())) {
            throw DatabaseSettingsException.withoutDataSource(name);
        }
        ManagedDatabase managed = new MigrationDataSource(own).choose(null, dataSource(name, own.dataSource()));
        DataSourceAddress.of(managed.dataSource()).ifPresent(SqliteFolder::create);
        return managed;
    }

    private @Nullable DataSource dataSource(String name, @Nullable String bean) {
        return bean == null ? null : DataSourceBean.find(beanFactory, name, bean);
    }

    private NamedDatabase named(DescribedDatabase database, List<DescribedDatabase> others) {
        ApplicationRevisions revisions = new ApplicationRevisions(resources, database.placesAmong(others));
        Entities entities = new Entities(
                beanFactory,
                database.owner(),
                others.stream().map(DescribedDatabase::owner).toList());
        entities.requireNamedFactories();
        MigrationsFactory migrations = new MigrationsFactory(
                database,
                revisions,
                entities::target,
                new ApplicationHooks(beanFactory, listeners),
                others.stream().map(other -> other.properties().tables()).toList());
        return new NamedDatabase(
                database.name(), database.properties(), database.managed(), revisions, entities, migrations);
    }

    private static List<DescribedDatabase> before(DescribedDatabase database, List<DescribedDatabase> all) {
        return all.subList(0, all.indexOf(database));
    }

    private static List<DescribedDatabase> others(DescribedDatabase database, List<DescribedDatabase> all) {
        return all.stream()
                .filter(other -> !other.name().equals(database.name()))
                .toList();
    }
}
