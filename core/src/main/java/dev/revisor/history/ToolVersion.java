package dev.revisor.history;

import java.util.Objects;

/** The version of Revisor as its archive says it. */
final class ToolVersion {

    private ToolVersion() {}

    static String current() {
        return Objects.requireNonNullElse(ToolVersion.class.getPackage().getImplementationVersion(), "development");
    }
}
