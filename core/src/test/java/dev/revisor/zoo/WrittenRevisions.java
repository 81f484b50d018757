package dev.revisor.zoo;

import dev.revisor.autogenerate.Draft;
import dev.revisor.migration.AttributeNote;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Database;
import dev.revisor.source.ClassPathRevisions;
import dev.revisor.source.JavaRevisionWriter;
import dev.revisor.source.Notes;
import dev.revisor.source.RevisionDraft;
import dev.revisor.source.RevisionFile;
import dev.revisor.source.RevisionLoader;
import dev.revisor.source.SourceDirectory;
import dev.revisor.testing.TemporaryDirectories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Drafts that went through a Java file; equal drafts are written and compiled once. */
public final class WrittenRevisions {

    private static final String PACKAGE = "zoo.migrations";
    private static final Map<Ways, RevisionScript> WRITTEN = new ConcurrentHashMap<>();

    private WrittenRevisions() {}

    public static RevisionScript of(Draft draft) {
        ColumnAttributes news = draft.attributes().news(draft.upgrade(), Database.H2);
        return WRITTEN.computeIfAbsent(new Ways(draft.upgrade(), draft.downgrade(), news), WrittenRevisions::write);
    }

    private static RevisionScript write(Ways ways) {
        Instant created = Instant.parse("2026-11-22T14:30:05Z");
        RevisionNode node = new RevisionNode("4f2a9c81d0e7", List.of(), List.of(), List.of(), created, "all");
        RevisionFile file = new JavaRevisionWriter(PACKAGE)
                .write(new RevisionDraft(node, ways.up(), ways.down(), Notes.NONE, ways.news()));
        Path root = TemporaryDirectories.create("revisor-zoo");
        try {
            SourceDirectory sources = new SourceDirectory(root);
            Path directory = Files.createDirectories(sources.packageDirectory(PACKAGE));
            Files.writeString(directory.resolve(file.name()), file.text());
            return load(sources);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            TemporaryDirectories.delete(root);
        }
    }

    private static RevisionScript load(SourceDirectory sources) {
        ClassPathRevisions none = new ClassPathRevisions(WrittenRevisions.class.getClassLoader(), List.of(), List.of());
        RevisionScript script = new RevisionLoader(List.of(PACKAGE), List.of())
                .load(none, sources)
                .scripts()
                .get(0);
        AttributeNote note = script.attributes();
        return script.noting(() -> note);
    }

    private record Ways(List<Operation> up, List<Operation> down, ColumnAttributes news) {}
}
