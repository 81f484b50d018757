package dev.revisor.hibernate;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Remembers which metadata a session factory was built from, for as long as the factory is open. Hibernate finds it
 * through {@link java.util.ServiceLoader} and keeps the metadata alive anyway, so it costs an entry in a map.
 */
public final class MetadataIntegrator implements Integrator {

    private static final Map<SessionFactory, Metadata> CAPTURED = Collections.synchronizedMap(new WeakHashMap<>());

    /** What Hibernate calls. */
    public MetadataIntegrator() {}

    /**
     * The metadata of an open factory. It is complete only once the factory is built, since other integrators and
     * Hibernate itself go on changing it until then.
     */
    static Optional<Metadata> metadata(SessionFactory factory) {
        return Optional.ofNullable(CAPTURED.get(factory));
    }

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        CAPTURED.put(factory, metadata);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        CAPTURED.remove(factory);
    }
}
