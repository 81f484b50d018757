package dev.revisor.autoconfigure.two.migrations;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Types.bigint;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;

@Revision(id = "s1f1", message = "purchases", created = "2026-11-20T09:12:00Z")
class M1_Purchases implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable("purchase", column("id", bigint()).notNull(), primaryKey("pk_purchase", "id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("purchase");
    }
}
