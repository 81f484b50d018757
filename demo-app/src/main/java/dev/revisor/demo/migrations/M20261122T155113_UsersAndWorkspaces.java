package dev.revisor.demo.migrations;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.foreignKey;
import static dev.revisor.schema.Constraints.primaryKey;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.ReferentialAction.CASCADE;
import static dev.revisor.schema.Sequence.sequence;
import static dev.revisor.schema.Types.bigint;
import static dev.revisor.schema.Types.enumeration;
import static dev.revisor.schema.Types.instant;
import static dev.revisor.schema.Types.varchar;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;

/** Users and workspaces. */
@Revision(id = "30b0760cf8d5", created = "2026-11-22T15:51:13Z", message = "users and workspaces")
class M20261122T155113_UsersAndWorkspaces implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createSequence(sequence("membership_seq", 1, 50));
        op.createSequence(sequence("users_seq", 1, 50));
        op.createSequence(sequence("workspace_seq", 1, 50));
        op.createTable(
                "users",
                column("created_at", instant(6)).notNull(),
                column("id", bigint()).notNull(),
                column("display_name", varchar(80)).notNull(),
                column("email", varchar(120)).notNull(),
                primaryKey("pk_users", "id"),
                unique("uq_users_email", "email"));
        op.createTable(
                "workspace",
                column("id", bigint()).notNull(),
                column("name", varchar(80)).notNull(),
                primaryKey("pk_workspace", "id"));
        op.createTable(
                "membership",
                column("id", bigint()).notNull(),
                column("user_id", bigint()).notNull(),
                column("workspace_id", bigint()).notNull(),
                column("role", enumeration(20, "OWNER", "ADMIN", "MEMBER")).notNull(),
                primaryKey("pk_membership", "id"),
                unique("uq_membership_workspace_user", "workspace_id", "user_id"),
                foreignKey("fk_membership_user_id_users", "user_id").references("users", "id"),
                foreignKey("fk_membership_workspace_id_workspace", "workspace_id")
                        .references("workspace", "id")
                        .onDelete(CASCADE));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("membership");
        op.dropTable("workspace");
        op.dropTable("users");
        op.dropSequence("workspace_seq");
        op.dropSequence("users_seq");
        op.dropSequence("membership_seq");
    }
}

/*
 * Attributes behind these columns, by which later revisions tell what was renamed:
 *   membership = dev.revisor.demo.workspace.Membership: id user_id=user.id workspace_id=workspace.id role
 *   users = dev.revisor.demo.user.User: createdAt id displayName email
 *   workspace = dev.revisor.demo.workspace.Workspace: id name
 */
