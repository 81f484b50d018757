package dev.revisor.autoconfigure.app.migrations;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Types.bigint;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;

@Revision(id = "a1b1", message = "customers", created = "2026-11-20T09:12:00Z")
class M1_Customers implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable("customer", column("id", bigint()).notNull(), primaryKey("pk_customer", "id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("customer");
    }
}
