package dev.revisor.source;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the classes come from that a class loader can load: that of the virtual machine, and the URLs of every loader
 * that has some; and which of them are to be made from sources instead.
 *
 * @param files directories and jars of the file system
 * @param nested jars inside jars
 * @param sources the source files that are preferred to the classes, all below the root
 * @param sourceRoot the directory of the sources, or null where there are none
 */
record ClassPath(
        List<Path> files,
        NestedClasses nested,
        Set<Path> sources,
        @Nullable Path sourceRoot) {

    /** This class path with source files of a directory that are preferred to classes. */
    ClassPath withSources(Set<Path> preferred, Path root) {
        return new ClassPath(files, nested, Set.copyOf(preferred), root);
    }

    static ClassPath of(ClassLoader loader) {
        Set<Path> files = new LinkedHashSet<>();
        List<URL> nested = new ArrayList<>();
        for (ClassLoader at = loader; at != null; at = at.getParent()) {
            urls(at).forEach(url -> add(url, files, nested));
        }
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .forEach(files::add);
        return new ClassPath(List.copyOf(files), new NestedClasses(nested), Set.of(), null);
    }

    private static List<URL> urls(@Nullable ClassLoader loader) {
        return loader instanceof URLClassLoader urls ? List.of(urls.getURLs()) : List.of();
    }

    private static void add(URL url, Set<Path> files, List<URL> nested) {
        if (!url.getProtocol().equals("file")) {
            nested.add(url);
            return;
        }
        try {
            files.add(Path.of(url.toURI()));
        } catch (URISyntaxException | IllegalArgumentException failure) {
            files.add(Path.of(url.getPath()));
        }
    }
}
