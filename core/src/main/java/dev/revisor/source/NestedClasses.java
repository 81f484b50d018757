package dev.revisor.source;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import javax.tools.JavaFileObject;

/**
 * The classes of jars that only their own URL handler can open, such as those inside an executable jar; indexed when
 * they are first asked for.
 */
final class NestedClasses {

    private static final String CLASS = JavaFileObject.Kind.CLASS.extension;

    private final List<URL> jars;
    private final Map<String, Map<String, JavaFileObject>> byPackage = new HashMap<>();
    private boolean isIndexed;

    NestedClasses(List<URL> jars) {
        this.jars = List.copyOf(jars);
    }

    /** The classes of a package; where two jars have the same one, that of the first. */
    List<JavaFileObject> in(String packageName) throws IOException {
        if (!isIndexed) {
            for (URL jar : jars) {
                index(jar);
            }
            isIndexed = true;
        }
        return List.copyOf(byPackage.getOrDefault(packageName, Map.of()).values());
    }

    private void index(URL jar) throws IOException {
        if (jar.openConnection() instanceof JarURLConnection connection) {
            JarFile file = connection.getJarFile();
            for (String name : file.stream().map(entry -> entry.getName()).toList()) {
                if (name.endsWith(CLASS) && !name.startsWith("META-INF/")) {
                    add(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), new URL(jar, name));
                }
            }
        }
    }

    private void add(String binaryName, URL url) {
        String packageName = binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
        byPackage
                .computeIfAbsent(packageName, name -> new LinkedHashMap<>())
                .putIfAbsent(binaryName, new NestedClass(binaryName, url));
    }
}
