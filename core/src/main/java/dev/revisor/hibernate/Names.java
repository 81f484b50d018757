package dev.revisor.hibernate;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.env.spi.ExtractedDatabaseMetaData;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.Column;
import org.jspecify.annotations.Nullable;

/**
 * Names of Hibernate as names of a schema. What the database of the factory calls a catalog is a schema here where it
 * has no schemas, and the one that the connection is in anyway is not named.
 */
final class Names {

    private final NameQualifierSupport support;
    private final SqlStringGenerationContext defaults;
    private final JdbcEnvironment environment;

    Names(SessionFactoryImplementor factory) {
        this.environment = factory.getJdbcServices().getJdbcEnvironment();
        this.support = environment.getNameQualifierSupport();
        this.defaults = factory.getSqlStringGenerationContext();
    }

    /** The dialect of the connected database. */
    Dialect dialect() {
        return environment.getDialect();
    }

    /** The enumerations that have names of their own. */
    NamedEnumerations enumerations(OfflineMappings mappings) {
        return new NamedEnumerations(mappings.all(), defaults);
    }

    TableName name(QualifiedName name) {
        return new TableName(schema(name), identifier(name.getObjectName()));
    }

    static Identifier column(Column column) {
        return new Identifier(column.getName(), column.isQuoted());
    }

    /** The identifier of a name as Hibernate wrote it, with or without quotes of whatever kind. */
    static Identifier written(String name) {
        return identifier(org.hibernate.boot.model.naming.Identifier.toIdentifier(name));
    }

    private @Nullable Identifier schema(QualifiedName name) {
        if (support.supportsSchemas()) {
            return unlessCurrent(
                    defaults.schemaWithDefault(name.getSchemaName()),
                    connection().getConnectionSchemaName());
        }
        if (support.supportsCatalogs()) {
            return unlessCurrent(
                    defaults.catalogWithDefault(name.getCatalogName()),
                    connection().getConnectionCatalogName());
        }
        return null;
    }

    private static @Nullable Identifier unlessCurrent(
            org.hibernate.boot.model.naming.@Nullable Identifier schema, @Nullable String current) {
        return schema == null || schema.getText().equalsIgnoreCase(current) ? null : identifier(schema);
    }

    // The environment itself calls the default of the settings the current one where it did not look at a connection.
    private ExtractedDatabaseMetaData connection() {
        return environment.getExtractedDatabaseMetaData();
    }

    private static Identifier identifier(org.hibernate.boot.model.naming.Identifier identifier) {
        return new Identifier(identifier.getText(), identifier.isQuoted());
    }
}
