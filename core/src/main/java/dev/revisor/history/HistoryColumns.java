package dev.revisor.history;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.longVarchar;
import static dev.revisor.schema.Types.raw;
import static dev.revisor.schema.Types.timestamp;
import static dev.revisor.schema.Types.varchar;

import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the history has to say about a revision, column by column. */
final class HistoryColumns {

    static final String ID = "id";
    static final String REVISES = "revises";
    static final String DEPENDS_ON = "depends_on";
    static final String ORDINAL = "ordinal";
    static final String STATE = "state";
    static final String APPLIED_AT = "applied_at";
    static final String DOWNGRADE_SQL = "downgrade_sql";
    static final List<String> ALL = List.of(
            ID,
            REVISES,
            DEPENDS_ON,
            "message",
            ORDINAL,
            STATE,
            "checksum",
            APPLIED_AT,
            "applied_by",
            "duration_ms",
            "tool_version",
            DOWNGRADE_SQL);
    static final List<String> WITHOUT_DOWNGRADE = ALL.subList(0, ALL.size() - 1);
    static final List<String> OUTCOME = ALL.subList(ALL.indexOf(STATE), ALL.size());

    private static final String SEPARATOR = ",";

    private HistoryColumns() {}

    static Table table(Database database, TableName name) {
        return Table.of(
                name,
                OwnTable.exactText(database, ID),
                column(REVISES, text(database)).notNull(),
                column(DEPENDS_ON, text(database)).notNull(),
                column("message", text(database)).notNull(),
                column(ORDINAL, bigint()).notNull(),
                column(STATE, varchar(10)).notNull(),
                column("checksum", varchar(255)),
                column(APPLIED_AT, timestamp(6)).notNull(),
                column("applied_by", varchar(255)),
                column("duration_ms", bigint()),
                column("tool_version", varchar(255)).notNull(),
                column(DOWNGRADE_SQL, text(database)),
                Constraints.primaryKey((Identifier) null, Identifier.of(ID)));
    }

    /** Text of any length; MySQL's would end at 64 KB. */
    static ColumnType text(Database database) {
        return database == Database.MYSQL ? raw("longtext") : longVarchar();
    }

    static String join(List<String> ids) {
        return String.join(SEPARATOR, ids);
    }

    static List<String> split(@Nullable String ids) {
        return ids == null || ids.isEmpty() ? List.of() : List.of(ids.split(SEPARATOR));
    }
}
