package dev.revisor.demo.migrations;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.check;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.index;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Sequence.sequence;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.decimal;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.integer;
import static dev.revisor.schema.Types.uuid;
import static dev.revisor.schema.Types.varchar;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;

/** Applications and sessions. */
@Revision(
        id = "c6fc3f22a2e5",
        revises = "30b0760cf8d5",
        created = "2026-11-22T15:52:03Z",
        message = "applications and sessions")
class M20261122T155203_ApplicationsAndSessions implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createSequence(sequence("application_seq", 1, 50));
        op.createTable(
                "application",
                column("cpu_limit", decimal(5, 2)).notNull().defaultValue("1.00"),
                column("memory_mb", integer()).notNull().defaultValue("512"),
                column("id", bigint()).notNull(),
                column("name", varchar(80)).notNull(),
                column("description", varchar(2000)),
                column("image", varchar(255)).notNull(),
                primaryKey("pk_application", "id"),
                check("ck_application_memory", "memory_mb between 64 and 65536"),
                index("ix_application_name", "name"));
        op.createTable(
                "app_session",
                column("application_id", bigint()).notNull(),
                column("ended_at", instant(6)),
                column("requested_at", instant(6)).notNull(),
                column("started_by_id", bigint()).notNull(),
                column("workspace_id", bigint()).notNull(),
                column("id", uuid()).notNull(),
                column("state", enumeration(20, "REQUESTED", "RUNNING", "STOPPED", "FAILED"))
                        .notNull(),
                primaryKey("pk_app_session", "id"),
                foreignKey("fk_app_session_application_id_application", "application_id")
                        .references("application", "id"),
                foreignKey("fk_app_session_started_by_id_users", "started_by_id")
                        .references("users", "id"),
                foreignKey("fk_app_session_workspace_id_workspace", "workspace_id")
                        .references("workspace", "id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("app_session");
        op.dropTable("application");
        op.dropSequence("application_seq");
    }
}

/*
 * Attributes behind these columns, by which later revisions tell what was renamed:
 *   app_session = dev.revisor.demo.session.Session: application_id=application.id endedAt requestedAt
 *     started_by_id=startedBy.id workspace_id=workspace.id id state
 *   application = dev.revisor.demo.application.Application: cpuLimit memoryMb id name description image
 */
