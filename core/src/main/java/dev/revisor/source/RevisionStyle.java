package dev.revisor.source;

import java.util.Objects;

/**
 * How the files of new revisions look.
 *
 * @param naming how they are named
 * @param header text that stands at the top of each as a comment, such as a licence; empty for none
 * @param template the frame of those in Java
 */
public record RevisionStyle(FileNaming naming, String header, JavaTemplate template) {

    /** How they look where nobody wants anything else. */
    public static final RevisionStyle STANDARD = new RevisionStyle(FileNaming.STANDARD, "", JavaTemplate.STANDARD);

    public RevisionStyle {
        Objects.requireNonNull(naming, "naming");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(template, "template");
    }
}
