package dev.revisor.source;

import java.util.List;

/** Revisions have to be compiled, and the running Java has no compiler. */
public final class CompilerMissingException extends SourceException {

    private final List<String> files;

    /** The files that are newer than their classes, or have none. */
    CompilerMissingException(List<String> files) {
        super("Revision file '" + files.get(0) + "'" + others(files)
                + " is not compiled, and this Java runtime has no compiler: run the command with a JDK, or build the"
                + " application first");
        this.files = List.copyOf(files);
    }

    /** The files that are newer than their classes, or have none. */
    public List<String> files() {
        return files;
    }

    private static String others(List<String> files) {
        return files.size() == 1 ? "" : " (and " + (files.size() - 1) + " more)";
    }
}
