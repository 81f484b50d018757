package dev.revisor.autoconfigure;

import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/** The application's factories of entity managers, as far as they have to do with a database. */
final class EntityFactories {

    private final ListableBeanFactory beanFactory;

    private final EntityOwner owner;

    private final List<EntityOwner> others;

    EntityFactories(ListableBeanFactory beanFactory, EntityOwner owner, List<EntityOwner> others) {
        this.beanFactory = beanFactory;
        this.owner = owner;
        this.others = List.copyOf(others);
    }

    /**
     * Makes sure that there are those which the application names, without building one.
     *
     * @throws DatabaseSettingsException if one is missing
     */
    void requireNamed() {
        List<String> known = List.of(beanFactory.getBeanNamesForType(EntityManagerFactory.class, true, false));
        owner.factories().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(missing -> {
                    throw DatabaseSettingsException.missingBean(
                            owner.database(), "entity-manager-factories", missing, known);
                });
    }

    /**
     * Those whose entities live in the database: the named ones, else those whose DataSource leads to it.
     *
     * @throws DatabaseSettingsException if one is named that is missing, or is another database's
     */
    Map<String, EntityManagerFactory> own() {
        return owner.factories().isEmpty() ? notOthers(owner.managed()::covers) : named();
    }

    /** Those that could be meant where no DataSource leads to the database; only of the default one is that guessed. */
    Map<String, EntityManagerFactory> unclaimed() {
        boolean isGuessed =
                owner.database().equals(Databases.DEFAULT) && owner.factories().isEmpty();
        return isGuessed ? notOthers(dataSource -> true) : Map.of();
    }

    /** Whether the entities of a factory live in the database. */
    boolean include(String name, EntityManagerFactory factory) {
        DataSource dataSource = dataSource(factory);
        return owner.factories().isEmpty()
                ? owner.managed().covers(dataSource) && !isOthers(name, dataSource)
                : owner.factories().contains(name);
    }

    private Map<String, EntityManagerFactory> notOthers(Predicate<@Nullable DataSource> choice) {
        Map<String, EntityManagerFactory> chosen = new LinkedHashMap<>(all());
        chosen.values().removeIf(factory -> !choice.test(dataSource(factory)));
        chosen.entrySet().removeIf(factory -> isOthers(factory.getKey(), dataSource(factory.getValue())));
        return chosen;
    }

    private Map<String, EntityManagerFactory> named() {
        requireNamed();
        Map<String, EntityManagerFactory> named = new LinkedHashMap<>();
        owner.factories().forEach(name -> named.put(name, named(name)));
        return named;
    }

    private EntityManagerFactory named(String name) {
        EntityManagerFactory factory = ApplicationFailureException.get(
                beanFactory, () -> beanFactory.getBean(name, EntityManagerFactory.class));
        DataSource dataSource = dataSource(factory);
        if (isOthers(name, dataSource) || isElsewhere(dataSource)) {
            throw DatabaseSettingsException.foreignFactory(owner.database(), name);
        }
        return factory;
    }

    /** Whether another database names it, or is where it leads; of two histories in one database both may mean it. */
    private boolean isOthers(String name, @Nullable DataSource dataSource) {
        return others.stream()
                .anyMatch(other -> other.factories().contains(name)
                        || other.managed().covers(dataSource)
                                && !owner.managed().covers(dataSource));
    }

    /** Whether both are beans and not the same; a DataSource that is none may lead anywhere. */
    private boolean isElsewhere(@Nullable DataSource dataSource) {
        Collection<DataSource> beans =
                beanFactory.getBeansOfType(DataSource.class).values();
        return beans.contains(owner.managed().dataSource())
                && beans.contains(dataSource)
                && !owner.managed().covers(dataSource);
    }

    /** Those of all databases. */
    Map<String, EntityManagerFactory> all() {
        return ApplicationFailureException.get(
                beanFactory, () -> beanFactory.getBeansOfType(EntityManagerFactory.class));
    }

    private static @Nullable DataSource dataSource(EntityManagerFactory factory) {
        return factory instanceof EntityManagerFactoryInfo info ? info.getDataSource() : null;
    }
}
