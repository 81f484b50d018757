package dev.revisor.source;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A class file in memory, as the compiler writes it. */
final class CompiledClass extends SimpleJavaFileObject {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final Path source;

    CompiledClass(String name, Path source) {
        super(URI.create("memory:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        this.source = source;
    }

    @Override
    public OutputStream openOutputStream() {
        return content;
    }

    byte[] bytes() {
        return content.toByteArray();
    }

    Path source() {
        return source;
    }
}
