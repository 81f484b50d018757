package dev.revisor.hibernate;

import dev.revisor.operation.InsertRows;
import dev.revisor.operation.Operation;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Database;
import dev.revisor.schema.Schema;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Reads what entities want of a database from the metadata that Hibernate built their factories from.
 *
 * <p>Structure comes from the running factory: only its metadata has been changed by Bean Validation, generators and
 * integrators. Types come from mapping the same classes again for each database, and so does the order of columns, so
 * that the answer does not depend on the database that happens to be connected.
 */
public final class HibernateTarget {

    private HibernateTarget() {}

    /**
     * The union of what these factories map; they use the same database.
     *
     * @throws MetadataNotCapturedException if a factory is closed or was built without {@link MetadataIntegrator}
     * @throws UnmappableEntitiesException if the types of columns can't be found out
     * @throws ConflictingMappingsException if two factories define a table or sequence differently
     */
    public static TargetModel read(List<EntitySource> sources) {
        Notes notes = new Notes();
        SchemaUnion union = new SchemaUnion();
        List<InsertRows> rows = new ArrayList<>();
        List<Operation> renames = new ArrayList<>();
        ColumnAttributes attributes = ColumnAttributes.NONE;
        Set<TableName> idTables = new HashSet<>();
        for (EntitySource source : sources) {
            TargetModel one = read(source, notes);
            union.add(one.schema());
            rows.addAll(one.initialRows());
            renames.addAll(one.renames());
            attributes = attributes.plus(one.attributes());
            idTables.addAll(one.idTables());
        }
        return new TargetModel(
                union.schema(),
                rows.stream().distinct().toList(),
                renames.stream().distinct().toList(),
                attributes,
                idTables,
                notes.all());
    }

    /**
     * The union of what factories would map that have the same settings and the same database as these, but the classes
     * that the sources name. Those factories are closed again, and nothing of these is changed.
     *
     * @throws UnmappableEditException if Hibernate does not accept the classes
     */
    public static TargetModel remap(List<EntitySource> sources) {
        List<RemappedFactory> factories = new ArrayList<>();
        try {
            sources.forEach(source -> factories.add(RemappedFactory.of(source)));
            return read(factories.stream().map(RemappedFactory::source).toList());
        } finally {
            factories.forEach(RemappedFactory::close);
        }
    }

    /**
     * What a factory needs among its settings so that it is built without a connection, as for a database in the version
     * that entities are mapped for. Where the application names a dialect of Hibernate, that one is taken.
     */
    public static Map<String, String> offlineSettings(Database database) {
        return OfflineSettings.of(HibernateDatabase.of(database));
    }

    private static TargetModel read(EntitySource source, Notes notes) {
        SessionFactoryImplementor factory = source.factory().unwrap(SessionFactoryImplementor.class);
        Metadata captured = MetadataIntegrator.metadata(factory)
                .orElseThrow(() -> new MetadataNotCapturedException(String.valueOf(factory.getName())));
        SqlStringGenerationContext context = factory.getSqlStringGenerationContext();
        try (OfflineMappings mappings = OfflineMappings.of(source, factory, captured, notes)) {
            Names names = new Names(factory);
            SchemaReader reader = new SchemaReader(new MappedTables(captured), mappings, names, notes);
            Schema schema = reader.schema(PortableTypes.of(mappings));
            new UnreadObjects(notes).note(captured, context);
            return new TargetModel(
                    schema,
                    reader.initialRows(context),
                    FormerNames.of(captured, names),
                    AttributeReader.of(captured, names).only(schema),
                    IdTables.of(factory, names),
                    notes.all());
        }
    }
}
