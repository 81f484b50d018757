package dev.revisor.hibernate;

import dev.revisor.schema.TableName;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.QualifiedNameParser;
import org.hibernate.dialect.temptable.TemporaryTable;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.query.sqm.mutation.internal.temptable.GlobalTemporaryTableStrategy;
import org.hibernate.query.sqm.mutation.internal.temptable.PersistentTableStrategy;

/**
 * Finds the tables in which Hibernate keeps ids and rows while it changes several tables at once. Where the database
 * has no temporary tables for that, it makes them when a factory is built, and they stay.
 */
final class IdTables {

    private IdTables() {}

    /** Those of the entities of a factory, whether or not it made them. */
    static Set<TableName> of(SessionFactoryImplementor factory, Names names) {
        Set<TableName> tables = new HashSet<>();
        factory.getMappingMetamodel()
                .forEachEntityDescriptor(entity -> strategies(entity)
                        .flatMap(IdTables::table)
                        .map(table -> QualifiedNameParser.INSTANCE.parse(table.getTableExpression()))
                        .forEach(name -> tables.add(names.name(name))));
        return tables;
    }

    private static Stream<Object> strategies(EntityPersister entity) {
        return Stream.concat(
                Stream.ofNullable(entity.getSqmMultiTableMutationStrategy()),
                Stream.ofNullable(entity.getSqmMultiTableInsertStrategy()));
    }

    // The strategies have no type in common that knows its table, and the others leave nothing behind.
    private static Stream<TemporaryTable> table(Object strategy) {
        if (strategy instanceof PersistentTableStrategy persistent) {
            return Stream.of(persistent.getTemporaryTable());
        }
        return strategy instanceof GlobalTemporaryTableStrategy global
                ? Stream.of(global.getTemporaryTable())
                : Stream.empty();
    }
}
