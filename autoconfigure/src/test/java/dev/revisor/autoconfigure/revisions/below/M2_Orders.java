package dev.revisor.autoconfigure.revisions.below;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;

@Revision(id = "a3", revises = "a2", message = "orders")
class M2_Orders implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable("orders", column("id", bigint()).notNull());
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("orders");
    }
}
