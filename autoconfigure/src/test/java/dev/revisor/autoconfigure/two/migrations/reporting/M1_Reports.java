package dev.revisor.autoconfigure.two.migrations.reporting;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Types.bigint;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;

@Revision(id = "r1f1", message = "reports", created = "2026-11-20T09:13:00Z")
class M1_Reports implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable("report", column("id", bigint()).notNull(), primaryKey("pk_report", "id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("report");
    }
}
