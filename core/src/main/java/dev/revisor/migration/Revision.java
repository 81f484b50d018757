package dev.revisor.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The place of a {@link Migration} in the graph of revisions; the names of its class and file mean nothing. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** The id, unique in the application: letters, digits, {@code _} and {@code .}, at most 255 characters. */
    String id();

    /** The ids of the revisions it comes after: none for the first, several for a merge. */
    String[] revises() default {};

    /** The ids or branch labels of revisions that must be applied before without being parents. */
    String[] dependsOn() default {};

    /** Names for the branch that this revision is in, for targets such as {@code name@head}. */
    String[] branchLabels() default {};

    /** When it was written, as {@code 2026-11-22T14:30:05Z}, or empty. */
    String created() default "";

    /** What it is about, in a few words. */
    String message() default "";
}
