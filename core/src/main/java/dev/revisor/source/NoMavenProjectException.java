package dev.revisor.source;

import java.nio.file.Path;

/** A project whose build no script can be written for. */
public final class NoMavenProjectException extends SourceException {

    NoMavenProjectException(Path module) {
        super("There is no 'pom.xml' in '" + module
                + "': run the commands from your IDE, or as 'java -jar <application>.jar db ...'");
    }
}
