package dev.revisor.autoconfigure.app.migrations;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Types.varchar;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;

@Revision(id = "a1b2", revises = "a1b1", message = "customer email", created = "2026-11-22T14:30:05Z")
class M2_CustomerEmail implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("customer", column("email", varchar(120)));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("customer", column("email", varchar(120)));
    }
}
