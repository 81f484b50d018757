package dev.revisor.command;

import dev.revisor.hibernate.UnmappableEditException;
import dev.revisor.revision.RevisionNode;
import dev.revisor.source.EditedSources;
import dev.revisor.source.ProjectScripts;
import dev.revisor.source.RevisionFile;
import dev.revisor.source.RevisionStyle;
import dev.revisor.source.SourceDirectory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes below the source directory of the running application. */
public final class SourceAuthoring implements Authoring {

    private final SourceFiles files;
    private final AuthoringSettings settings;
    private final EntityClasses entities;
    private @Nullable LocalTime typedAt;

    /**
     * Writes below a source directory.
     *
     * @param files the directory, without which it refuses to write
     * @param settings where below it, and how
     * @param entities what revisions are written from
     */
    public SourceAuthoring(SourceFiles files, AuthoringSettings settings, EntityClasses entities) {
        this.files = files;
        this.settings = settings;
        this.entities = entities;
    }

    @Override
    public RevisionFormat format() {
        return settings.format();
    }

    @Override
    public RevisionStyle style() {
        return settings.style();
    }

    @Override
    public void requirePlace() {
        files.require();
    }

    @Override
    public String place(RevisionNode node, RevisionFormat format, Optional<String> wanted) {
        List<String> places = settings.places(format);
        if (wanted.isPresent()) {
            return wanted.filter(places::contains)
                    .orElseThrow(() -> UnknownPlaceException.notConfigured(wanted.get(), places));
        }
        return node.revises().stream()
                .flatMap(parent -> files.revisions().apply(parent).stream())
                .flatMap(file -> places.stream().filter(place -> isIn(file, files.folder(place, format))))
                .findFirst()
                .orElseGet(() -> only(places));
    }

    @Override
    public Optional<Path> file(String id) {
        return files.revisions().apply(id);
    }

    @Override
    public void requireCurrentEntities() {
        SourceDirectory directory = files.directory();
        if (directory == null) {
            return;
        }
        EditedSources edited = EditedSources.find(
                directory, settings.mainClass(), entities.names().get(), entities.loader());
        if (!edited.isEmpty()) {
            edited.obstacle().ifPresent(reason -> {
                throw stale(edited, directory, reason, null);
            });
            read(edited, directory);
        }
    }

    private void read(EditedSources edited, SourceDirectory directory) {
        try {
            entities.edited().accept(edited.compile());
        } catch (UnmappableEditException failure) {
            throw stale(edited, directory, failure.reason(), failure);
        }
        typedAt = edited.lastEdited().map(SourceAuthoring::timeOfDay).orElse(null);
    }

    private static StaleEntitiesException stale(
            EditedSources edited, SourceDirectory directory, String reason, @Nullable Throwable cause) {
        return new StaleEntitiesException(edited.files(), reason, directory.buildCommand(), cause);
    }

    @Override
    public Optional<LocalTime> typedAt() {
        return Optional.ofNullable(typedAt);
    }

    @Override
    public Optional<LocalTime> compiledAt() {
        return SourceDirectory.lastBuilt(entities.names().get().classes(), entities.loader())
                .map(SourceAuthoring::timeOfDay);
    }

    private static LocalTime timeOfDay(Instant time) {
        return LocalTime.ofInstant(time, ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public Path write(RevisionFile file, String place, RevisionFormat format) {
        return files.create(file, place, format);
    }

    @Override
    public void runHooks(Path file) {
        settings.hooks().run(file, files.require().module());
    }

    @Override
    public List<String> initialise() {
        SourceDirectory sources = files.require();
        List<String> lines = new ArrayList<>(new ProjectScripts(sources.module(), settings.mainClass()).write());
        lines.add("Revisions go into package " + settings.packages().get(0) + " below " + Paths.shown(sources.path()));
        lines.add("Change an entity, then: ./db migrate -m \"what changed\"");
        return lines;
    }

    private static boolean isIn(Path file, Path folder) {
        return folder.toAbsolutePath()
                .normalize()
                .equals(file.toAbsolutePath().normalize().getParent());
    }

    private static String only(List<String> places) {
        if (places.size() > 1) {
            throw UnknownPlaceException.undecided(places);
        }
        return places.get(0);
    }
}
