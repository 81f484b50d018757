package dev.revisor.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import javax.tools.SimpleJavaFileObject;

/** A class inside a jar that is itself inside a jar, as the compiler reads it. */
final class NestedClass extends SimpleJavaFileObject {

    private final URL url;
    private final String binaryName;

    NestedClass(String binaryName, URL url) {
        super(URI.create("nested:///" + binaryName.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        this.url = url;
        this.binaryName = binaryName;
    }

    String binaryName() {
        return binaryName;
    }

    @Override
    public InputStream openInputStream() throws IOException {
        return url.openStream();
    }
}
