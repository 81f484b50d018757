package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.Canonicalizer;
import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The ordinary tables of an inspection by their numbers in the catalogs, and what it finds that is opaque. */
final class PostgresqlRelations {

    private static final Map<String, String> OPAQUE_KINDS = Map.of(
            "v", "view",
            "m", "materialized view",
            "f", "foreign table",
            "p", "partitioned table",
            "i", "inheriting table");

    private static final String SQL = """
            select c.oid, n.nspname, c.relname, d.description,
                case when exists (select from pg_inherits h where h.inhrelid = c.oid) then 'i' else c.relkind end as kind
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_description d
                on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
            where n.nspname = any (?)
                and c.relkind in ('r', 'p', 'v', 'm', 'f')
                and not c.relispartition
                and not exists (
                    select from pg_depend e
                    where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
            order by n.nspname, c.relname""";

    private final PostgresqlCatalog catalog;
    private final Map<Long, PostgresqlRelation> relations = new LinkedHashMap<>();
    private final List<OpaqueObject> opaque = new ArrayList<>();

    private PostgresqlRelations(PostgresqlCatalog catalog) {
        this.catalog = catalog;
    }

    /** Reads the names of the tables; those that are not ordinary become opaque. */
    static PostgresqlRelations read(PostgresqlCatalog catalog, Predicate<TableName> include) throws SQLException {
        PostgresqlRelations relations = new PostgresqlRelations(catalog);
        catalog.forEach(SQL, row -> relations.read(row, include));
        return relations;
    }

    /**
     * Reads parts of the ordinary tables; rows of others are passed over.
     *
     * @param oid the column of the query with the number of the table
     */
    void readParts(String sql, String oid, PartReader reader) throws SQLException {
        catalog.forEach(sql, row -> {
            PostgresqlRelation relation = relations.get(row.number(oid));
            if (relation != null) {
                reader.read(relation, row);
            }
        });
    }

    /** Notes what is in a table and can't be represented. */
    void addOpaque(PostgresqlRelation relation, String kind, String storedName) {
        opaque.add(new OpaqueObject(kind, relation.name() + "." + storedName));
    }

    Collection<PostgresqlRelation> all() {
        return relations.values();
    }

    List<Table> tables() {
        return all().stream()
                .map(PostgresqlRelation::table)
                .map(TableBuilder::build)
                .map(Canonicalizer::sorted)
                .toList();
    }

    List<OpaqueObject> opaque() {
        return opaque;
    }

    private void read(Row row, Predicate<TableName> include) throws SQLException {
        TableName name = catalog.name(row, "nspname", "relname");
        String opaqueKind = OPAQUE_KINDS.get(row.text("kind"));
        if (include.test(name) && opaqueKind != null) {
            opaque.add(new OpaqueObject(opaqueKind, name.toString()));
        } else if (include.test(name)) {
            long oid = row.number("oid");
            TableBuilder table = new TableBuilder(name).comment(row.nullableText("description"));
            relations.put(oid, new PostgresqlRelation(oid, name, table));
        }
    }

    /** Reads a part of a table from a row. */
    @FunctionalInterface
    interface PartReader {

        void read(PostgresqlRelation relation, Row row) throws SQLException;
    }
}
