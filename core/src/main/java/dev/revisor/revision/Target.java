package dev.revisor.revision;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a target expression means in a graph.
 *
 * @param ids the revisions; none means base
 * @param branch the revision to whose branch it is limited, or null where it concerns everything
 */
public record Target(Set<String> ids, @Nullable String branch) {

    public Target {
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    /**
     * Whether it takes a database to say what an expression means.
     *
     * @throws MalformedTargetException if it can't mean anything
     */
    public static boolean isSeenFromCurrent(String expression) {
        TargetExpression parsed = TargetExpression.parse(expression);
        return parsed.isRelative() || parsed.word().equals("current");
    }

    /** Whether nothing is left at it. */
    public boolean isBase() {
        return ids.isEmpty();
    }
}
