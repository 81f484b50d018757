package dev.revisor.hibernate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** The entities of a factory, mapped for every database on which they map. */
final class OfflineMappings implements AutoCloseable {

    private final List<OfflineMapping> mappings;

    private OfflineMappings(List<OfflineMapping> mappings) {
        this.mappings = mappings;
    }

    /**
     * Maps the entities for the four databases, and for MySQL if the factory is connected to that. A database whose
     * dialect is not on the class path is left out, since the application will not meet it.
     *
     * @throws UnmappableEntitiesException if they map on none
     */
    static OfflineMappings of(EntitySource source, SessionFactoryImplementor factory, Metadata captured, Notes notes) {
        List<OfflineMapping> mappings = new ArrayList<>();
        Dialect connected = captured.getDatabase().getDialect();
        for (HibernateDatabase database : present(factory, connected)) {
            Map<String, Object> settings = OfflineSettings.of(source.settings(), database);
            ownDialect(database, connected).ifPresent(own -> settings.put(AvailableSettings.DIALECT, own));
            try {
                mappings.add(OfflineMapping.of(source, settings, database.database(), captured));
            } catch (RuntimeException failure) {
                notes.unmappable(database.database(), failure);
            }
        }
        if (mappings.isEmpty()) {
            throw new UnmappableEntitiesException(notes.all());
        }
        return new OfflineMappings(mappings);
    }

    List<OfflineMapping> all() {
        return mappings;
    }

    /** The one that decides where there can be only one answer. */
    OfflineMapping first() {
        return mappings.get(0);
    }

    @Override
    public void close() {
        mappings.forEach(OfflineMapping::close);
    }

    private static List<HibernateDatabase> present(SessionFactoryImplementor factory, Dialect connected) {
        ClassLoaderService classes = factory.getServiceRegistry().requireService(ClassLoaderService.class);
        return Arrays.stream(HibernateDatabase.values())
                .filter(database -> database != HibernateDatabase.MYSQL || isConnected(database, connected))
                .filter(database -> isPresent(classes, database.dialectClass()))
                .toList();
    }

    private static boolean isPresent(ClassLoaderService classes, String className) {
        try {
            classes.classForName(className);
            return true;
        } catch (ClassLoadingException absent) {
            return false;
        }
    }

    // An application may have made a dialect of its own for the database it uses.
    private static Optional<String> ownDialect(HibernateDatabase database, Dialect connected) {
        return Optional.of(connected.getClass().getName())
                .filter(name -> isConnected(database, connected) && !name.equals(database.dialectClass()));
    }

    private static boolean isConnected(HibernateDatabase database, Dialect connected) {
        return HibernateDatabase.of(connected).equals(Optional.of(database));
    }
}
