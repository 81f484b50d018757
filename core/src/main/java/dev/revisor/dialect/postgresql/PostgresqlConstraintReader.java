package dev.revisor.dialect.postgresql;

import dev.revisor.dialect.CatalogQuery.Row;
import dev.revisor.dialect.Expressions;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Deferrability;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.UniqueConstraint;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads constraints and gives them to their tables; those of {@code not null} are the columns' business. */
final class PostgresqlConstraintReader {

    private static final String SQL = """
            select k.conrelid, k.conname, k.contype, k.conkey, k.confrelid, k.confkey, k.confdeltype, k.confupdtype,
                k.condeferrable, k.condeferred,
                pg_get_expr(k.conbin, k.conrelid) as expression, m.nspname as target_namespace, f.relname as target,
                %s as nulls_equal,
                %s as special
            from pg_constraint k
            join pg_namespace n on n.oid = k.connamespace
            left join pg_class f on f.oid = k.confrelid
            left join pg_namespace m on m.oid = f.relnamespace
            left join pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u')
            where n.nspname = any (?) and k.conrelid <> 0 and k.contype in ('p', 'u', 'f', 'c', 'x')""";

    private static final Map<String, String> KINDS = Map.of(
            "p", "primary key",
            "u", "unique constraint",
            "f", "foreign key",
            "c", "check",
            "x", "exclusion constraint");
    private static final Map<String, ReferentialAction> ACTIONS = Map.of(
            "a", ReferentialAction.NO_ACTION,
            "r", ReferentialAction.RESTRICT,
            "c", ReferentialAction.CASCADE,
            "n", ReferentialAction.SET_NULL,
            "d", ReferentialAction.SET_DEFAULT);

    private final PostgresqlCatalog catalog;
    private final PostgresqlRelations relations;
    private final PostgresqlColumnReader columns;

    private PostgresqlConstraintReader(
            PostgresqlCatalog catalog, PostgresqlRelations relations, PostgresqlColumnReader columns) {
        this.catalog = catalog;
        this.relations = relations;
        this.columns = columns;
    }

    /** Gives the tables their constraints. */
    static void read(PostgresqlCatalog catalog, PostgresqlRelations relations, PostgresqlColumnReader columns)
            throws SQLException {
        int version = catalog.dialect().majorVersion();
        String nullsEqual = version < 15 ? "false" : "coalesce(i.indnullsnotdistinct, false)";
        String sql = SQL.formatted(nullsEqual, special(version));
        relations.readParts(sql, "conrelid", new PostgresqlConstraintReader(catalog, relations, columns)::read);
    }

    /** What the schema model has no words for. */
    private static String special(int version) {
        String since13 = "(k.contype = 'x' or k.confmatchtype = 'f'"
                + " or (k.contype = 'c' and k.connoinherit) or coalesce(i.indnatts > i.indnkeyatts, false)";
        String since15 = version < 15 ? "" : " or k.confdelsetcols is not null";
        String since18 = version < 18 ? "" : " or k.conperiod or not k.conenforced";
        return since13 + since15 + since18 + ")";
    }

    private void read(PostgresqlRelation relation, Row row) throws SQLException {
        String kind = row.text("contype");
        if (row.truth("special")) {
            relations.addOpaque(relation, KINDS.getOrDefault(kind, kind), row.text("conname"));
        } else {
            relation.table().add(constraint(kind, row));
        }
    }

    private Constraint constraint(String kind, Row row) throws SQLException {
        Identifier name = catalog.dialect().identifier(row.text("conname"));
        if (kind.equals("c")) {
            return new CheckConstraint(name, Expressions.withoutParentheses(row.text("expression")));
        }
        List<Identifier> keys = columns.names(row.number("conrelid"), row.numbers("conkey"));
        return switch (kind) {
            case "p" -> new PrimaryKey(name, keys, deferrability(row));
            case "u" -> new UniqueConstraint(name, keys, deferrability(row), row.truth("nulls_equal"));
            default -> foreignKey(name, keys, row);
        };
    }

    private ForeignKey foreignKey(Identifier name, List<Identifier> keys, Row row) throws SQLException {
        return new ForeignKey(
                name,
                keys,
                catalog.name(row, "target_namespace", "target"),
                columns.names(row.number("confrelid"), row.numbers("confkey")),
                ACTIONS.getOrDefault(row.text("confdeltype"), ReferentialAction.NO_ACTION),
                ACTIONS.getOrDefault(row.text("confupdtype"), ReferentialAction.NO_ACTION),
                deferrability(row));
    }

    private static Deferrability deferrability(Row row) throws SQLException {
        if (!row.truth("condeferrable")) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return row.truth("condeferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.DEFERRABLE;
    }
}
