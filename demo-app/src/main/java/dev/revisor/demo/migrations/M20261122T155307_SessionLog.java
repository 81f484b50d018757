package dev.revisor.demo.migrations;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Columns.name;
import static dev.revisor.schema.Constraints.ascending;
import static dev.revisor.schema.Constraints.descending;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.ReferentialAction.CASCADE;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varchar;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;

/** Session log. */
@Revision(id = "e4ac0272b25b", revises = "c6fc3f22a2e5", created = "2026-11-22T15:53:07Z", message = "session log")
class M20261122T155307_SessionLog implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "log_entry",
                column("id", bigint()).identity(),
                column("logged_at", instant(6)).notNull(),
                column("level", enumeration(10, "INFO", "WARN", "ERROR")).notNull(),
                column("session_id", uuid()).notNull(),
                column("message", varchar(4000)).notNull(),
                primaryKey("pk_log_entry", "id"),
                foreignKey("fk_log_entry_session_id_app_session", "session_id")
                        .references("app_session", "id")
                        .onDelete(CASCADE),
                index(name("ix_log_entry_session_id_logged_at"), ascending("session_id"), descending("logged_at")));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("log_entry");
    }
}

/*
 * Attributes behind these columns, by which later revisions tell what was renamed:
 *   log_entry = dev.revisor.demo.session.LogEntry: id loggedAt level session_id=session.id message
 */
