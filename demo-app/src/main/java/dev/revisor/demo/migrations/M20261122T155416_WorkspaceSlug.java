package dev.revisor.demo.migrations;

import static dev.revisor.schema.Columns.column;
import static dev.revisor.schema.Constraints.unique;
import static dev.revisor.schema.Types.varchar;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;

/** Workspace slug; a workspace that is there already gets one made of its id, which its owner can change. */
@Revision(id = "5be99a79ac87", revises = "e4ac0272b25b", created = "2026-11-22T15:54:16Z", message = "workspace slug")
class M20261122T155416_WorkspaceSlug implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("workspace", column("slug", varchar(40)));
        op.fill("workspace", "slug", "concat('workspace-', id)");
        op.alterColumn("workspace")
                .from(column("slug", varchar(40)))
                .to(column("slug", varchar(40)).notNull());
        op.addConstraint("workspace", unique("uq_workspace_slug", "slug"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("workspace", unique("uq_workspace_slug", "slug"));
        op.dropColumn("workspace", column("slug", varchar(40)).notNull());
    }
}

/*
 * Attributes behind these columns, by which later revisions tell what was renamed:
 *   workspace = dev.revisor.demo.workspace.Workspace: slug
 */
