package dev.revisor.source;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;

/** Where in the file system the code behind a URL is: a directory, a class file, or the outermost jar. */
final class CodeLocation {

    private CodeLocation() {}

    /** The file or directory of a {@code file:}, {@code jar:file:} or {@code jar:nested:} URL. */
    static Optional<Path> of(URL url) {
        String text = url.toString();
        String inner = text.startsWith("jar:") ? text.substring("jar:".length()) : text;
        String path = inner.startsWith("nested:") ? "file:" + inner.substring("nested:".length()) : inner;
        if (!path.startsWith("file:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(URI.create(outermost(path).replace(" ", "%20"))));
        } catch (IllegalArgumentException failure) {
            return Optional.empty();
        }
    }

    private static String outermost(String path) {
        // An entry of a jar follows "!/", except that Boot's nested jars write "/!" before theirs.
        int nested = path.indexOf("/!");
        int entry = path.indexOf("!/");
        int end = nested < 0 ? entry : entry < 0 ? nested : Math.min(nested, entry);
        return end < 0 ? path : path.substring(0, end);
    }
}
