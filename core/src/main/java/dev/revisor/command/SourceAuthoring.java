package dev.revisor.command;

import dev.revisor.source.NoSourceDirectoryException;
import dev.revisor.source.ProjectScripts;
import dev.revisor.source.RevisionFile;
import dev.revisor.source.SourceDirectory;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes below the source directory of the running application. */
public final class SourceAuthoring implements Authoring {

    private final @Nullable SourceDirectory directory;
    private final @Nullable Path configured;
    private final RevisionPlace place;
    private final EntityClasses entities;

    /**
     * Writes below a source directory.
     *
     * @param directory the directory, or null where none was found; then it refuses to write
     * @param configured the one that was configured, or null
     * @param place where below it
     * @param entities what revisions are written from
     */
    public SourceAuthoring(
            @Nullable SourceDirectory directory,
            @Nullable Path configured,
            RevisionPlace place,
            EntityClasses entities) {
        this.directory = directory;
        this.configured = configured;
        this.place = place;
        this.entities = entities;
    }

    @Override
    public RevisionFormat format() {
        return place.format();
    }

    @Override
    public String packageName() {
        return place.packageName();
    }

    @Override
    public void requirePlace() {
        directory();
    }

    @Override
    public void requireCurrentClasses() {
        if (directory == null) {
            return;
        }
        List<Path> newer = directory.newerSources(entities.names().get(), entities.loader());
        if (!newer.isEmpty()) {
            throw new StaleEntitiesException(newer, directory.buildCommand());
        }
    }

    @Override
    public Optional<LocalTime> compiledAt() {
        return SourceDirectory.lastBuilt(entities.names().get(), entities.loader())
                .map(time -> LocalTime.ofInstant(time, ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String write(RevisionFile file, RevisionFormat format) {
        return Paths.shown(
                switch (format) {
                    case JAVA -> directory().createInPackage(place.packageName(), file);
                    case SQL -> directory().createInLocation(place.location(), file);
                });
    }

    @Override
    public List<String> initialise() {
        SourceDirectory sources = directory();
        List<String> lines = new ArrayList<>(new ProjectScripts(sources.module(), place.mainClass()).write());
        lines.add("Revisions go into package " + place.packageName() + " below " + Paths.shown(sources.path()));
        lines.add("Change an entity, then: ./db migrate -m \"what changed\"");
        return lines;
    }

    private SourceDirectory directory() {
        if (directory == null) {
            throw new NoSourceDirectoryException(configured);
        }
        return directory;
    }
}
