package dev.revisor.autoconfigure;

import dev.revisor.migration.Revision;
import dev.revisor.source.ClassPathLocation;
import dev.revisor.source.SqlResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** Finds revisions on the class path, without loading a class. */
final class RevisionResources {

    private final ResourcePatternResolver resolver;

    private final MetadataReaderFactory metadata;

    RevisionResources(ResourceLoader resourceLoader) {
        this.resolver = new PathMatchingResourcePatternResolver(resourceLoader);
        this.metadata = new CachingMetadataReaderFactory(resourceLoader);
    }

    /** The loader of everything that is found. */
    ClassLoader classLoader() {
        return Objects.requireNonNull(resolver.getClassLoader(), "classLoader");
    }

    /** The names of the annotated classes in these packages and those below them, sorted. */
    List<String> classNames(Collection<String> packages) {
        return packages.stream()
                .map(ClassUtils::convertClassNameToResourcePath)
                .flatMap(path -> find(path + "/**/*.class"))
                .map(this::read)
                .filter(Candidate::annotated)
                .map(Candidate::className)
                .distinct()
                .sorted()
                .toList();
    }

    /** The SQL files in these locations and the folders below them, sorted. */
    List<SqlResource> sqlFiles(Collection<String> locations) {
        return locations.stream()
                .map(ClassPathLocation::path)
                .distinct()
                .flatMap(path -> find(path + "/**/*.sql").map(file -> sqlFile(path, file)))
                .sorted(Comparator.comparing(SqlResource::name))
                .toList();
    }

    private static SqlResource sqlFile(String path, Resource file) {
        return new SqlResource(name(path, file), () -> text(file));
    }

    private static String name(String path, Resource file) {
        try {
            String url = file.getURL().getPath();
            return url.substring(url.lastIndexOf("/" + path + "/") + 1);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private Stream<Resource> find(String pattern) {
        try {
            return Arrays.stream(resolver.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + pattern));
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't search '" + pattern + "' on the class path", failure);
        }
    }

    private Candidate read(Resource resource) {
        try {
            var read = metadata.getMetadataReader(resource);
            return new Candidate(
                    read.getClassMetadata().getClassName(),
                    read.getAnnotationMetadata().hasAnnotation(Revision.class.getName()));
        } catch (IOException failure) {
            throw unreadable(resource, failure);
        }
    }

    private static UncheckedIOException unreadable(Resource resource, IOException failure) {
        return new UncheckedIOException("Can't read " + resource.getDescription(), failure);
    }

    /** A class file in a package of revisions. */
    private record Candidate(String className, boolean annotated) {}
}
