package dev.revisor.dialect;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an inspection reads.
 *
 * @param schemas the schemas to read besides the default one of the connection
 * @param include whether a table or sequence is of interest; Revisor's own tables are not
 */
public record InspectionScope(Set<Identifier> schemas, Predicate<TableName> include) {

    /** Everything in the default schema. */
    public static final InspectionScope DEFAULT_SCHEMA = new InspectionScope(Set.of(), name -> true);

    public InspectionScope {
        schemas = Set.copyOf(schemas);
    }
}
