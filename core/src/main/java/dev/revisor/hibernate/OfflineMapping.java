package dev.revisor.hibernate;

import dev.revisor.schema.Database;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.jpa.boot.spi.Bootstrap;
import org.hibernate.jpa.boot.spi.EntityManagerFactoryBuilder;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** The entities of a factory, mapped for some database without a connection and without building a factory. */
final class OfflineMapping implements AutoCloseable {

    private final Database database;
    private final MetadataImplementor metadata;
    private final MappedTables tables;

    private OfflineMapping(Database database, MetadataImplementor metadata) {
        this.database = database;
        this.metadata = metadata;
        this.tables = new MappedTables(metadata);
    }

    /**
     * Maps the entities again.
     *
     * @param settings those of {@link OfflineSettings}
     * @param captured what the running factory was made from: Bean Validation has given its columns their sizes, which
     *     happens nowhere else
     * @throws RuntimeException of Hibernate, if the entities don't map on the database
     */
    static OfflineMapping of(EntitySource source, Map<String, Object> settings, Database database, Metadata captured) {
        EntityManagerFactoryBuilder builder =
                Bootstrap.getEntityManagerFactoryBuilder(OfflineUnit.of(source), settings);
        try {
            OfflineMapping mapping = new OfflineMapping(database, builder.metadata());
            mapping.takeSizes(new MappedTables(captured));
            mapping.metadata.orderColumns(true);
            return mapping;
        } catch (RuntimeException failure) {
            builder.cancel();
            throw failure;
        }
    }

    Database database() {
        return database;
    }

    Metadata metadata() {
        return metadata;
    }

    MappedTables tables() {
        return tables;
    }

    /** The same column of the same table here. */
    Optional<Column> column(Table table, Column column) {
        return tables.table(table.getQualifiedTableName()).flatMap(here -> MappedTables.column(here, column));
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(
                metadata.getMetadataBuildingOptions().getServiceRegistry());
    }

    private void takeSizes(MappedTables others) {
        for (Table table : tables.all()) {
            others.table(table.getQualifiedTableName()).ifPresent(other -> takeSizes(table, other));
        }
    }

    private static void takeSizes(Table table, Table other) {
        for (Column column : table.getColumns()) {
            MappedTables.column(other, column).ifPresent(sized -> takeSize(column, sized));
        }
    }

    private static void takeSize(Column column, Column sized) {
        column.setLength(sized.getLength());
        column.setPrecision(sized.getPrecision());
        column.setScale(sized.getScale());
    }
}
