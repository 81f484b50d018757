package dev.revisor.autoconfigure;

import dev.revisor.HistoryEntry;
import dev.revisor.Migrations;
import dev.revisor.history.HistoryRow;
import dev.revisor.revision.RevisionNode;
import dev.revisor.runner.MigrationStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a database in the terms of {@link MigrationsDescriptor}. */
final class DatabaseDescription {

    private static final String PENDING = "PENDING";

    private DatabaseDescription() {}

    static MigrationsDescriptor.Database of(Migrations migrations) {
        MigrationStatus status = migrations.status();
        return new MigrationsDescriptor.Database(
                migrations.dialect().displayName(),
                status.state().name(),
                List.copyOf(status.history().current()),
                status.heads(),
                migrations.history().stream().map(DatabaseDescription::revision).toList());
    }

    private static MigrationsDescriptor.Revision revision(HistoryEntry entry) {
        RevisionNode node = entry.revision();
        HistoryRow row = entry.row();
        return row == null
                ? new MigrationsDescriptor.Revision(
                        node.id(), node.revises(), node.message(), PENDING, null, null, null)
                : new MigrationsDescriptor.Revision(
                        node.id(),
                        node.revises(),
                        node.message(),
                        row.state().name(),
                        row.appliedAt().toString(),
                        row.appliedBy(),
                        duration(row.durationMs()));
    }

    private static @Nullable String duration(@Nullable Long milliseconds) {
        return milliseconds == null ? null : Duration.ofMillis(milliseconds).toString();
    }
}
