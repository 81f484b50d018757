package dev.revisor.command;

import dev.revisor.HistoryEntry;
import dev.revisor.Migrations;
import dev.revisor.autogenerate.ChangeLine;
import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.MigrationStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Revisions and databases as JSON, their members named as at {@code /actuator/migrations}. */
final class RevisionJson {

    static final Option OPTION = Option.flag("--json", "print one JSON document");

    private RevisionJson() {}

    /** A database with some of its revisions. */
    static JsonObject database(Migrations migrations, List<HistoryEntry> entries) {
        MigrationStatus status = migrations.status();
        return new JsonObject()
                .with("database", migrations.dialect().displayName())
                .with("state", status.state())
                .with("current", List.copyOf(status.history().current()))
                .with("heads", status.heads())
                .with("revisions", entries.stream().map(RevisionJson::entry).toList());
    }

    /** A revision as its file describes it. */
    static JsonObject node(RevisionNode node) {
        return new JsonObject()
                .with("id", node.id())
                .with("revises", node.revises())
                .with("dependsOn", node.dependsOn())
                .with("branchLabels", node.branchLabels())
                .with("message", node.message())
                .with("created", node.created());
    }

    /** Changes, each with its sign. */
    static List<JsonObject> changes(List<ChangeLine> changes) {
        return changes.stream()
                .map(change -> new JsonObject()
                        .with("sign", change.sign())
                        .with("subject", change.subject())
                        .with("detail", change.detail()))
                .toList();
    }

    private static JsonObject entry(HistoryEntry entry) {
        HistoryRow row = entry.row();
        JsonObject object = node(entry.revision()).with("known", entry.isKnown());
        return row == null
                ? object.with("state", "PENDING")
                : object.with("state", row.state())
                        .with("appliedAt", row.appliedAt())
                        .with("appliedBy", row.appliedBy())
                        .with("duration", duration(row.durationMs()));
    }

    private static @Nullable Duration duration(@Nullable Long milliseconds) {
        return milliseconds == null ? null : Duration.ofMillis(milliseconds);
    }
}
