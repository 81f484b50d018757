package dev.revisor.hibernate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.resource.beans.container.spi.BeanContainer;

/** The settings of a factory, changed so that its entities can be mapped for another database without a connection. */
final class OfflineSettings {

    // Whatever reaches a database, starts something or names something that the factory already owns.
    private static final List<String> DROPPED = List.of(
            "hibernate.connection.",
            "hibernate.hikari.",
            "hibernate.agroal.",
            "hibernate.c3p0.",
            "hibernate.multi_tenant_connection_provider",
            "hibernate.tenant_identifier_resolver",
            "hibernate.dialect",
            "hibernate.hbm2ddl.",
            "hibernate.schema_management_tool",
            "hibernate.cache.",
            "hibernate.session_factory",
            "hibernate.ejb.entitymanager_factory_name",
            "hibernate.integrator_provider",
            "hibernate.transaction.",
            "hibernate.boot.CfgXmlAccessService",
            "jakarta.persistence.jdbc.",
            "jakarta.persistence.jtaDataSource",
            "jakarta.persistence.nonJtaDataSource",
            "jakarta.persistence.schema-generation",
            "jakarta.persistence.create-",
            "jakarta.persistence.sql-",
            "jakarta.persistence.database-",
            "jakarta.persistence.transactionType",
            "javax.persistence.");

    private OfflineSettings() {}

    /** The settings for a database of that name and version, for which Hibernate finds its dialect. */
    static Map<String, Object> of(Map<String, Object> settings, HibernateDatabase database) {
        Map<String, Object> offline = new HashMap<>(settings);
        offline.keySet().removeIf(key -> DROPPED.stream().anyMatch(key::startsWith));
        offline.computeIfPresent(AvailableSettings.BEAN_CONTAINER, (key, value) -> kept(value));
        offline.putAll(of(database));
        offline.put(AvailableSettings.USE_SECOND_LEVEL_CACHE, "false");
        return offline;
    }

    /** What says which database it is, so that nobody asks a connection. */
    static Map<String, String> of(HibernateDatabase database) {
        return Map.of(
                AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, database.product(),
                AvailableSettings.JAKARTA_HBM2DDL_DB_VERSION, database.version(),
                AvailableSettings.ALLOW_METADATA_ON_BOOT, "disallow");
    }

    private static Object kept(Object container) {
        return container instanceof BeanContainer beans ? new KeptBeanContainer(beans) : container;
    }
}
