package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.OpaqueObject;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * An ordinary table while it is read.
 *
 * @param oid its number in the catalogs
 * @param name its name
 * @param table what is known of it so far
 */
record PostgresqlRelation(long oid, TableName name, TableBuilder table) {

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

    /** The ordinary tables of a catalog, by their number; the others become opaque. */
    static Map<Long, PostgresqlRelation> read(
            PostgresqlCatalog catalog, Predicate<TableName> include, List<OpaqueObject> opaque) throws SQLException {
        Map<Long, PostgresqlRelation> relations = new LinkedHashMap<>();
        for (Found found : catalog.list(SQL, row -> Found.of(catalog, row))) {
            if (!include.test(found.relation.name)) {
                continue;
            }
            if (OPAQUE_KINDS.containsKey(found.kind)) {
                opaque.add(new OpaqueObject(OPAQUE_KINDS.get(found.kind), found.relation.name.toString()));
            } else {
                relations.put(found.relation.oid, found.relation);
            }
        }
        return relations;
    }

    /** What is in this table and can't be represented. */
    OpaqueObject opaque(String kind, String storedName) {
        return new OpaqueObject(kind, name + "." + storedName);
    }

    private record Found(String kind, PostgresqlRelation relation) {

        static Found of(PostgresqlCatalog catalog, Row row) throws SQLException {
            TableName name = catalog.name(row, "nspname", "relname");
            TableBuilder table = new TableBuilder(name).comment(row.nullableText("description"));
            return new Found(row.text("kind"), new PostgresqlRelation(row.number("oid"), name, table));
        }
    }
}
