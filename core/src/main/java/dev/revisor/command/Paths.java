package dev.revisor.command;

import java.nio.file.Path;

/** Paths as people would type them. */
final class Paths {

    private Paths() {}

    /** Relative where the file is below the working directory. */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }
}
