package dev.revisor.source;

import java.nio.file.Path;

/** A project whose build no script can be written for. */
public final class UnknownBuildToolException extends SourceException {

    UnknownBuildToolException(Path module) {
        super("'" + module + "' has no build file (" + String.join(", ", BuildTool.allBuildFiles())
                + "): run the commands from your IDE, or as 'java -jar <application>.jar db ...'");
    }
}
