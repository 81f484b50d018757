package dev.revisor.autoconfigure;

import dev.revisor.migration.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** Finds revisions on the class path, without loading a class. */
final class RevisionResources {

    private static final String CLASS_PATH_PREFIX = "classpath:";

    private final ResourcePatternResolver resolver;

    private final MetadataReaderFactory metadata;

    RevisionResources(ResourceLoader resourceLoader) {
        this.resolver = new PathMatchingResourcePatternResolver(resourceLoader);
        this.metadata = new CachingMetadataReaderFactory(resourceLoader);
    }

    /** The names of the annotated classes in these packages, not in those below them, sorted. */
    List<String> classNames(Collection<String> packages) {
        return packages.stream()
                .map(name -> ClassUtils.convertClassNameToResourcePath(name) + "/*.class")
                .flatMap(this::find)
                .map(this::read)
                .filter(Candidate::annotated)
                .map(Candidate::className)
                .distinct()
                .sorted()
                .toList();
    }

    /** The SQL files in these locations, not in the folders below them, sorted by name. */
    List<Resource> sqlFiles(Collection<String> locations) {
        return locations.stream()
                .map(RevisionResources::path)
                .flatMap(path -> find(path + "/*.sql"))
                .sorted(Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private static String path(String location) {
        String path =
                location.startsWith(CLASS_PATH_PREFIX) ? location.substring(CLASS_PATH_PREFIX.length()) : location;
        return StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(path, '/'), '/');
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
            throw new UncheckedIOException("Can't read " + resource.getDescription(), failure);
        }
    }

    /** A class file in a package of revisions. */
    private record Candidate(String className, boolean annotated) {}
}
