package dev.revisor.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The scripts {@code db} and {@code db.cmd}, which build a Maven project and run the commands of its application. */
public final class ProjectScripts {

    private final Path module;
    private final String mainClass;

    /**
     * The scripts of a project.
     *
     * @param module the folder of its build file
     * @param mainClass the class that starts the application
     */
    public ProjectScripts(Path module, String mainClass) {
        this.module = module;
        this.mainClass = mainClass;
    }

    /**
     * Writes those that are not there.
     *
     * @return what was done, a line each
     * @throws NoMavenProjectException if the folder has no {@code pom.xml}
     */
    public List<String> write() {
        if (!Files.isRegularFile(module.resolve("pom.xml"))) {
            throw new NoMavenProjectException(module);
        }
        return List.of(write("db", "db.sh"), write("db.cmd", "db.cmd"));
    }

    private String write(String name, String template) {
        Path file = module.resolve(name);
        if (Files.exists(file)) {
            return "Kept " + name + ", which is there already";
        }
        try {
            Files.writeString(file, fill(read(template)));
            return file.toFile().setExecutable(true)
                    ? "Wrote " + name
                    : "Wrote " + name + ", which has to be made executable";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fill(String template) throws IOException {
        Path root = root();
        String relative = module.equals(root) ? "." : module.relativize(root).toString();
        String modules = module.equals(root) ? "" : "-pl " + root.relativize(module) + " -am";
        return template.replace("@root@", relative.replace('\\', '/'))
                .replace("@root-windows@", relative.replace('/', '\\'))
                .replace(" @modules@", modules.isEmpty() ? "" : " " + modules.replace('\\', '/'))
                .replace("@always@", String.valueOf(!module.equals(root)))
                .replace("@main@", mainClass);
    }

    /** The outermost folder whose build names the one below it as a module. */
    private Path root() throws IOException {
        Path root = module;
        while (root.getParent() != null && lists(root.getParent(), root)) {
            root = root.getParent();
        }
        return root;
    }

    private static boolean lists(Path parent, Path child) throws IOException {
        Path pom = parent.resolve("pom.xml");
        return Files.isRegularFile(pom)
                && Files.readString(pom).contains("<module>" + child.getFileName() + "</module>");
    }

    private static String read(String template) throws IOException {
        try (InputStream stream = ProjectScripts.class.getResourceAsStream(template)) {
            if (stream == null) {
                throw new IllegalStateException("Resource '" + template + "' is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
