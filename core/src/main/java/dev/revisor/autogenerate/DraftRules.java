package dev.revisor.autogenerate;

import java.util.Objects;

/**
 * What an application says once about everything that is drafted.
 *
 * @param naming how things are named that have no name
 * @param comparesNames whether names count that the convention gives, so that what has another name is dropped and added
 */
public record DraftRules(NamingConvention naming, boolean comparesNames) {

    /** The usual names, which are not compared. */
    public static final DraftRules DEFAULT = new DraftRules(NamingConvention.STANDARD, false);

    public DraftRules {
        Objects.requireNonNull(naming, "naming");
    }
}
