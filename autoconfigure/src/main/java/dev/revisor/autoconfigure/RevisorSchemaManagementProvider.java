package dev.revisor.autoconfigure;

import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/** Leaves an embedded database to Hibernate until the first revision exists, and from then on claims it. */
final class RevisorSchemaManagementProvider implements SchemaManagementProvider {

    private final ManagedDatabase database;

    private final BooleanSupplier hasRevisions;

    RevisorSchemaManagementProvider(ManagedDatabase database, BooleanSupplier hasRevisions) {
        this.database = database;
        this.hasRevisions = hasRevisions;
    }

    @Override
    public SchemaManagement getSchemaManagement(DataSource dataSource) {
        return database.covers(dataSource) && hasRevisions.getAsBoolean()
                ? SchemaManagement.MANAGED
                : SchemaManagement.UNMANAGED;
    }
}
