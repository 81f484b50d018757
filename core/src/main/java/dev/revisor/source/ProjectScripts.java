package dev.revisor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The scripts that build a project of Maven or Gradle and run the commands of its application. */
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
     * @throws UnknownBuildToolException if the folder has no build file
     */
    public List<String> write() {
        BuildTool tool = BuildTool.of(module).orElseThrow(() -> new UnknownBuildToolException(module));
        return tool.scripts().stream().map(script -> write(script, tool)).toList();
    }

    private String write(String name, BuildTool tool) {
        Path file = module.resolve(name);
        if (Files.exists(file)) {
            return "Kept " + name + ", which is there already";
        }
        try {
            Files.writeString(file, fill(read(tool.template(name)), tool));
        } catch (IOException failure) {
            throw new SourceAccessException(file, failure);
        }
        return file.toFile().setExecutable(true)
                ? "Wrote " + name
                : "Wrote " + name + ", which has to be made executable";
    }

    private String fill(String template, BuildTool tool) {
        Path root = tool.root(module);
        String relative = module.equals(root) ? "." : module.relativize(root).toString();
        String modules = module.equals(root) ? "" : " -pl " + root.relativize(module) + " -am";
        return template.replace("@root@", relative.replace('\\', '/'))
                .replace("@root-windows@", relative.replace('/', '\\'))
                .replace(" @modules@", modules.replace('\\', '/'))
                .replace("@always@", String.valueOf(!module.equals(root)))
                .replace("@main@", mainClass);
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
