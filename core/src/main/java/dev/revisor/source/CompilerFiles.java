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

/** What the compiler reads and writes: the classes of the running application, and memory. */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final NestedClasses nested;
    private final Map<String, CompiledClass> written = new LinkedHashMap<>();

    CompilerFiles(StandardJavaFileManager files, ClassPath classPath) throws IOException {
        super(files);
        this.nested = classPath.nested();
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath.files());
    }

    Map<String, CompiledClass> written() {
        return written;
    }

    @Override
    public Iterable<JavaFileObject> list(
            JavaFileManager.Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
            return found;
        }
        List<JavaFileObject> all = new ArrayList<>();
        found.forEach(all::add);
        all.addAll(nested.in(packageName));
        return all;
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
