package dev.revisor.autoconfigure;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/** Leaves an embedded database to Hibernate until its first revision exists, and from then on claims it. */
final class RevisorSchemaManagementProvider implements SchemaManagementProvider {

    private final Databases databases;

    RevisorSchemaManagementProvider(Databases databases) {
        this.databases = databases;
    }

    @Override
    public SchemaManagement getSchemaManagement(DataSource dataSource) {
        return databases.revise(dataSource) ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
    }
}
