package dev.revisor.dialect.postgresql;

import dev.revisor.schema.Sequence;
import dev.revisor.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/** The sequences that stand on their own: those of identities and of {@code serial} columns belong to their columns. */
final class PostgresqlSequences {

    private static final String SQL = """
            select n.nspname, c.relname, s.seqstart, s.seqincrement
            from pg_sequence s
            join pg_class c on c.oid = s.seqrelid
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?)
                and not exists (
                    select from pg_depend d
                    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i', 'e'))""";

    private PostgresqlSequences() {}

    static List<Sequence> read(PostgresqlCatalog catalog, Predicate<TableName> include) throws SQLException {
        return catalog
                .list(
                        SQL,
                        row -> new Sequence(
                                catalog.name(row, "nspname", "relname"),
                                row.number("seqstart"),
                                row.number("seqincrement")))
                .stream()
                .filter(sequence -> include.test(sequence.name()))
                .toList();
    }
}
