package dev.revisor.hibernate;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.spi.ClassTransformer;
import org.hibernate.jpa.boot.spi.PersistenceUnitDescriptor;
import org.jspecify.annotations.Nullable;

/** A persistence unit of the same classes and mappings as a factory, without a database. */
record OfflineUnit(
        List<String> managedClasses,
        List<String> mappingResources,
        @Nullable ClassLoader classLoader) implements PersistenceUnitDescriptor {

    static OfflineUnit of(EntitySource source) {
        return new OfflineUnit(source.managedClasses(), source.mappingResources(), source.classLoader());
    }

    @Override
    public @Nullable URL getPersistenceUnitRootUrl() {
        return null;
    }

    @Override
    public String getName() {
        return "revisor-offline";
    }

    @Override
    public @Nullable String getProviderClassName() {
        return null;
    }

    @Override
    public boolean isUseQuotedIdentifiers() {
        return false;
    }

    @Override
    public boolean isExcludeUnlistedClasses() {
        return true;
    }

    @Override
    public PersistenceUnitTransactionType getPersistenceUnitTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public jakarta.persistence.spi.@Nullable PersistenceUnitTransactionType getTransactionType() {
        return null;
    }

    @Override
    public @Nullable ValidationMode getValidationMode() {
        return null;
    }

    @Override
    public @Nullable SharedCacheMode getSharedCacheMode() {
        return null;
    }

    @Override
    public List<String> getManagedClassNames() {
        return managedClasses;
    }

    @Override
    public List<String> getMappingFileNames() {
        return mappingResources;
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public @Nullable Object getNonJtaDataSource() {
        return null;
    }

    @Override
    public @Nullable Object getJtaDataSource() {
        return null;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public @Nullable ClassLoader getClassLoader() {
        return classLoader;
    }

    @Override
    public @Nullable ClassLoader getTempClassLoader() {
        return classLoader;
    }

    @Override
    public void pushClassTransformer(EnhancementContext context) {
        // The classes are loaded and enhanced already.
    }

    @Override
    public @Nullable ClassTransformer getClassTransformer() {
        return null;
    }
}
