package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.Expressions;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads indexes, without those behind constraints, and gives them to their tables. */
final class PostgresqlIndexReader {

    /** The bits of {@code pg_index.indoption}. */
    private static final int DESCENDING = 1;

    private static final int NULLS_FIRST = 2;

    private static final String SQL = """
            select i.indrelid, x.relname, m.amname, i.indkey::text as keys, i.indoption::text as options, i.indisunique,
                i.indnkeyatts, i.indisvalid, pg_indexam_has_property(m.oid, 'can_order') as is_ordered,
                pg_get_expr(i.indpred, i.indrelid) as predicate,
                case when i.indexprs is not null then array(
                    select pg_get_indexdef(i.indexrelid, k, false) from generate_series(1, i.indnkeyatts) k
                ) end as expressions,
                %s as nulls_equal,
                not i.indclass::oid[] <@ array(select oid from pg_opclass where opcdefault)
                    or exists (
                        select from unnest(i.indkey::int2[], i.indcollation::oid[]) k (attribute, collation_)
                        where k.collation_ <> 0 and k.collation_ <> coalesce(
                            (select nullif(a.attcollation, 0) from pg_attribute a
                                where a.attrelid = i.indrelid and a.attnum = k.attribute),
                            'pg_catalog."default"'::regcollation::oid)
                            and (k.attribute <> 0 or pg_get_indexdef(i.indexrelid) like '%% COLLATE %%')) as special
            from pg_index i
            join pg_class x on x.oid = i.indexrelid
            join pg_class c on c.oid = i.indrelid
            join pg_am m on m.oid = x.relam
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?)
                and c.relkind = 'r'
                and not exists (
                    select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))""";

    private final PostgresqlCatalog catalog;
    private final PostgresqlRelations relations;
    private final PostgresqlColumnReader columns;

    private PostgresqlIndexReader(
            PostgresqlCatalog catalog, PostgresqlRelations relations, PostgresqlColumnReader columns) {
        this.catalog = catalog;
        this.relations = relations;
        this.columns = columns;
    }

    /** Gives the tables their indexes. */
    static void read(PostgresqlCatalog catalog, PostgresqlRelations relations, PostgresqlColumnReader columns)
            throws SQLException {
        String sql = SQL.formatted(catalog.dialect().majorVersion() < 15 ? "false" : "i.indnullsnotdistinct");
        relations.readParts(sql, "indrelid", new PostgresqlIndexReader(catalog, relations, columns)::read);
    }

    private void read(PostgresqlRelation relation, Row row) throws SQLException {
        if (!row.truth("indisvalid")) {
            relations.addOpaque(relation, "invalid index", row.text("relname"));
        } else if (!row.truth("special")) {
            relation.table().add(index(row));
        } else {
            relations.addOpaque(relation, "index", row.text("relname"));
        }
    }

    private Index index(Row row) throws SQLException {
        List<Integer> attributes = numbers(row.text("keys"));
        int keys = (int) row.number("indnkeyatts");
        String predicate = row.nullableText("predicate");
        return new Index(
                catalog.dialect().identifier(row.text("relname")),
                parts(row, attributes.subList(0, keys)),
                row.truth("indisunique"),
                predicate == null ? null : Expressions.withoutParentheses(predicate),
                columns.names(row.number("indrelid"), attributes.subList(keys, attributes.size())),
                PostgresqlIndexMethods.kept(row.text("amname")),
                row.truth("nulls_equal"));
    }

    private List<IndexPart> parts(Row row, List<Integer> attributes) throws SQLException {
        List<Integer> options = numbers(row.text("options"));
        List<String> expressions = row.texts("expressions");
        List<IndexPart> parts = new ArrayList<>();
        for (int position = 0; position < attributes.size(); position++) {
            int number = attributes.get(position);
            IndexPart part = number == 0
                    ? IndexPart.expression(Expressions.withoutParentheses(expressions.get(position)))
                    : IndexPart.column(columns.names(row.number("indrelid"), List.of(number))
                            .get(0));
            boolean isOrdered = row.truth("is_ordered");
            parts.add(isOrdered ? ordered(part, options.get(position)) : part);
        }
        return parts;
    }

    private static IndexPart ordered(IndexPart part, int options) {
        IndexPart directed = (options & DESCENDING) == 0 ? part : part.descending();
        return PostgresqlIndexMethods.withoutUsualNulls(
                (options & NULLS_FIRST) == 0 ? directed.nullsLast() : directed.nullsFirst());
    }

    private static List<Integer> numbers(String vector) {
        return Arrays.stream(vector.split(" ", 0)).map(Integer::valueOf).toList();
    }
}
