package dev.revisor.autoconfigure;

import dev.revisor.command.Authoring;
import dev.revisor.command.RevisionFormat;
import dev.revisor.source.RevisionFile;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** An application whose sources are not at hand, such as a deployed one: nothing is written. */
final class NoAuthoring implements Authoring {

    private final String packageName;

    NoAuthoring(String packageName) {
        this.packageName = packageName;
    }

    @Override
    public RevisionFormat format() {
        return RevisionFormat.JAVA;
    }

    @Override
    public String packageName() {
        return packageName;
    }

    @Override
    public void requirePlace() {
        throw new SourceDirectoryMissingException();
    }

    @Override
    public void requireCurrentClasses() {}

    @Override
    public Optional<LocalTime> compiledAt() {
        return Optional.empty();
    }

    @Override
    public String write(RevisionFile file, RevisionFormat format) {
        throw new SourceDirectoryMissingException();
    }

    @Override
    public List<String> initialise() {
        throw new SourceDirectoryMissingException();
    }
}
