package dev.revisor.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/** When the classes of the application were built: the time of the class file, or of the jar around it. */
final class ClassFiles {

    private final ClassLoader loader;

    ClassFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** The name of the class of the outermost level that a class is, or is nested in. */
    static String outermost(String className) {
        int nested = className.indexOf('$', className.lastIndexOf('.') + 2);
        return nested < 0 ? className : className.substring(0, nested);
    }

    /** Whether a source file has a class that is at least as new. */
    boolean isBuilt(Path source, String className) {
        return isCopied(source, path(className));
    }

    /** Whether a file has a copy among the resources of the class path that is at least as new. */
    boolean isCopied(Path file, String resource) {
        return time(resource).filter(built -> built.compareTo(time(file)) >= 0).isPresent();
    }

    /** When a class was built, where that is known. */
    Optional<Instant> built(String className) {
        return time(path(className)).map(FileTime::toInstant);
    }

    /** The directory or outermost jar that a class comes from, where that is known. */
    Optional<Path> location(String className) {
        return root(className).flatMap(ClassFiles::place);
    }

    private static Optional<Path> place(String root) {
        try {
            return CodeLocation.of(new URL(root));
        } catch (MalformedURLException failure) {
            return Optional.empty();
        }
    }

    /** Whether there is such a resource. */
    boolean hasResource(String name) {
        return loader.getResource(name) != null;
    }

    /** The URL of a class without the path below the root of the class path. */
    Optional<String> root(String className) {
        return Optional.ofNullable(loader.getResource(path(className)))
                .map(URL::toString)
                .filter(url -> url.endsWith(path(className)))
                .map(url -> url.substring(0, url.length() - path(className).length()));
    }

    /** The content of a class, where it is there. */
    Optional<byte[]> bytes(String className) {
        return resource(path(className));
    }

    /** The content of a resource, where it is there. */
    Optional<byte[]> resource(String name) {
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException failure) {
            throw new SourceAccessException(Path.of(name), failure);
        }
    }

    private Optional<FileTime> time(String resource) {
        return Optional.ofNullable(loader.getResource(resource))
                .flatMap(CodeLocation::of)
                .map(ClassFiles::built);
    }

    private static String path(String className) {
        return className.replace('.', '/') + ".class";
    }

    /** A reproducible build gives its jar a time of its choice; when the jar was really written, Unix still knows. */
    private static FileTime built(Path file) {
        FileTime modified = time(file);
        if (!file.toString().endsWith(".jar")
                || !file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return modified;
        }
        try {
            FileTime written = (FileTime) Files.getAttribute(file, "unix:ctime");
            return written.compareTo(modified) > 0 ? written : modified;
        } catch (IOException failure) {
            throw new SourceAccessException(file, failure);
        }
    }

    /** When a file was last written. */
    static Instant saved(Path file) {
        return time(file).toInstant();
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException failure) {
            throw new SourceAccessException(file, failure);
        }
    }
}
