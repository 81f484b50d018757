package dev.revisor.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** What the compiler reads and writes: the classes of the running application, and memory. */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final StandardJavaFileManager files;
    private final ClassPath classPath;
    private final Map<String, CompiledClass> written = new LinkedHashMap<>();

    CompilerFiles(StandardJavaFileManager files, ClassPath classPath) throws IOException {
        super(files);
        this.files = files;
        this.classPath = classPath;
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath.files());
        if (classPath.sourceRoot() != null) {
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(classPath.sourceRoot()));
        }
    }

    Map<String, CompiledClass> written() {
        return written;
    }

    @Override
    public Iterable<JavaFileObject> list(
            JavaFileManager.Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
        List<JavaFileObject> all = new ArrayList<>();
        found.forEach(all::add);
        if (location == StandardLocation.SOURCE_PATH) {
            all.removeIf(file -> !classPath.sources().contains(files.asPath(file)));
        }
        if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
            all.addAll(classPath.nested().in(packageName));
        }
        return all;
    }

    /** Only classes are looked for among the sources: a description of a module would hide the class path. */
    @Override
    public @Nullable JavaFileObject getJavaFileForInput(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind) throws IOException {
        return location == StandardLocation.SOURCE_PATH ? null : super.getJavaFileForInput(location, className, kind);
    }

    @Override
    public String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
        return file instanceof NestedClass nestedClass
                ? nestedClass.binaryName()
                : super.inferBinaryName(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        CompiledClass output = new CompiledClass(className, Path.of(sibling.toUri()));
        written.put(className, output);
        return output;
    }
}
