package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.Expressions;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.Types;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the columns of all tables, and knows the names of those that foreign keys lead to. */
final class PostgresqlColumnReader {

    private static final String SQL = """
            select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull,
                case when u.typtype = 'e' and pg_type_is_visible(u.oid) then u.typname end as enumeration,
                case when u.typtype = 'e' then array(
                    select l.enumlabel::text from pg_enum l where l.enumtypid = u.oid order by l.enumsortorder
                ) end as words,
                u.oid <> t.oid as list,
                a.attidentity, a.attgenerated, pg_get_expr(e.adbin, e.adrelid) as expression, o.collname,
                d.description, q.seqstart, q.seqincrement, q.seqrelid::regclass::text as sequence
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_type t on t.oid = a.atttypid
            join pg_type u on u.oid = case when t.typcategory = 'A' and t.typelem <> 0 then t.typelem else t.oid end
            left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
            left join pg_collation o on o.oid = a.attcollation and a.attcollation <> t.typcollation
            left join pg_description d
                on d.classoid = 'pg_class'::regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
            left join (pg_depend p join pg_sequence q on q.seqrelid = p.objid)
                on p.classid = 'pg_class'::regclass and p.refclassid = 'pg_class'::regclass
                    and p.refobjid = a.attrelid and p.refobjsubid = a.attnum and p.deptype in ('a', 'i')
            where a.attnum > 0
                and not a.attisdropped
                and c.relkind in ('r', 'p')
                and (n.nspname = any (?) or c.oid in (
                    select k.confrelid from pg_constraint k
                    join pg_namespace m on m.oid = k.connamespace
                    where k.contype = 'f' and m.nspname = any (?)))""";

    private static final Map<String, String> SERIALS =
            Map.of("smallint", "smallserial", "integer", "serial", "bigint", "bigserial");

    private final Map<Long, Map<Integer, Found>> columns = new HashMap<>();

    private PostgresqlColumnReader() {}

    /** Reads all columns, and gives the tables theirs. */
    static PostgresqlColumnReader read(PostgresqlCatalog catalog, PostgresqlRelations relations) throws SQLException {
        PostgresqlColumnReader columns = new PostgresqlColumnReader();
        catalog.list(SQL, row -> Found.of(catalog, row)).forEach(columns::add);
        relations
                .all()
                .forEach(relation -> columns.of(relation.oid())
                        .values()
                        .forEach(found -> relation.table().add(found.column)));
        return columns;
    }

    /** The names of columns of a table, in the order of their numbers. */
    List<Identifier> names(long relation, List<Integer> numbers) {
        return numbers.stream()
                .map(number ->
                        Objects.requireNonNull(of(relation).get(number)).column.name())
                .toList();
    }

    private Map<Integer, Found> of(long relation) {
        return columns.getOrDefault(relation, Map.of());
    }

    /** A column that owns several sequences comes once for each. */
    private void add(Found found) {
        columns.computeIfAbsent(found.relation, key -> new TreeMap<>())
                .merge(found.number, found, (first, other) -> other.isSerial ? other : first);
    }

    private record Found(long relation, int number, Column column, boolean isSerial) {

        static Found of(PostgresqlCatalog catalog, Row row) throws SQLException {
            String type = row.text("type");
            String expression = row.nullableText("expression");
            boolean isSerial = isSerial(row, type, expression);
            boolean isGenerated = !row.text("attgenerated").isEmpty();
            boolean isPlain = !isSerial && !isGenerated;
            Column column = new Column(
                    catalog.dialect().identifier(row.text("attname")),
                    isSerial ? Types.raw(SERIALS.getOrDefault(type, type)) : type(catalog, row),
                    !row.truth("attnotnull") || isGenerated,
                    isPlain && expression != null ? defaultValue(expression, type) : null,
                    identity(row),
                    isGenerated ? generated(row) : null,
                    row.nullableText("collname"),
                    row.nullableText("description"));
            return new Found(row.number("attrelid"), (int) row.number("attnum"), column, isSerial);
        }

        private static ColumnType type(PostgresqlCatalog catalog, Row row) throws SQLException {
            String enumeration = row.nullableText("enumeration");
            if (enumeration == null) {
                return Types.raw(row.text("type"));
            }
            ColumnType named = new NamedEnumerationType(catalog.dialect().identifier(enumeration), row.texts("words"));
            return row.truth("list") ? Types.array(named) : named;
        }

        private static @Nullable String defaultValue(String expression, String type) {
            return PostgresqlExpressions.defaultValue(expression, PostgresqlTypeSpelling.of(type));
        }

        private static boolean isSerial(Row row, String type, @Nullable String expression) throws SQLException {
            String sequence = row.nullableText("sequence");
            return sequence != null
                    && SERIALS.containsKey(type)
                    && row.truth("attnotnull")
                    && ("nextval(" + PostgresqlLiterals.INSTANCE.text(sequence) + "::regclass)").equals(expression);
        }

        private static @Nullable Identity identity(Row row) throws SQLException {
            String identity = row.text("attidentity");
            return identity.isEmpty()
                    ? null
                    : new Identity(identity.equals("a"), row.number("seqstart"), row.number("seqincrement"));
        }

        private static GeneratedExpression generated(Row row) throws SQLException {
            String expression = Expressions.withoutParentheses(row.text("expression"));
            return new GeneratedExpression(expression, row.text("attgenerated").equals("s"));
        }
    }
}
