package dev.revisor.autoconfigure.revisions.below;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.bigint;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;

@Revision(id = "b1", message = "customers")
class M2_Below implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable("customer", column("id", bigint()).notNull());
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("customer");
    }
}
